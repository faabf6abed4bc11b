// @vitest-environment jsdom
import { within } from '@testing-library/dom';
import { beforeEach, describe, expect, it } from 'vitest';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import type { Banner } from '#server/config/site/bannerKeys.ts';
import { bannerStrip } from '#server/pages/bannerStrip.ts';
import { NOON } from '#tests/support/origin.ts';

const messages = await serverMessagesFor('en-US');
const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOON + hours * HOUR).toISOString();
const banner = (given: Partial<Banner> = {}): Banner => ({
  text: 'The fall drive is on.',
  link: { label: 'Give now', href: 'https://give.example/' },
  kind: 'pledge',
  from: at(-1),
  until: at(1),
  ...given,
});

const draw = (...banners: Banner[]) =>
  bannerStrip(banners, { nowMs: NOON, script: '/assets/banners-abc.js', messages });
function shown(...banners: Banner[]) {
  document.body.innerHTML = String(draw(...banners) ?? '');
  return [...document.querySelectorAll<HTMLElement>('[data-banner]')];
}
beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the banners over a page', () => {
  it('say their words, lead on, and can be dismissed by name', () => {
    const [one] = shown(banner());

    expect(one).toHaveTextContent('The fall drive is on.');
    expect(one).toHaveAttribute('data-kind', 'pledge');
    expect(one).toHaveAttribute('data-from', at(-1));
    expect(one).toHaveAttribute('data-until', at(1));
    const inside = within(one!);
    expect(inside.getByRole('link', { name: 'Give now', hidden: true })).toHaveAttribute(
      'href',
      'https://give.example/',
    );
    inside.getByRole('button', { name: 'Dismiss: The fall drive is on.', hidden: true });
    expect(document.querySelector('aside')).toHaveAttribute('aria-label', 'Notices');
  });

  it('wait for the script that knows what was dismissed, and say when they were served', () => {
    const [one] = shown(banner());

    expect(one).toHaveAttribute('hidden');
    expect(document.querySelector('aside + script')).toHaveAttribute(
      'src',
      '/assets/banners-abc.js',
    );
    expect(document.querySelector('aside')).toHaveAttribute('data-served', at(0));
  });

  it('are none where none is due, nor will be before tomorrow: no script is asked for then', () => {
    expect(draw()).toBeNull();
    expect(draw(banner({ until: at(-0.5) }), banner({ from: at(30), until: null }))).toBeNull();
    expect(shown(banner({ from: at(23), until: null }))).toHaveLength(1);
    expect(shown(banner({ from: null, until: null }))).toHaveLength(1);
  });

  it('are known by what they say: one that changes is another', () => {
    const idOf = (given: Partial<Banner>) => shown(banner(given))[0]?.dataset['banner'];

    expect(idOf({})).toBe(idOf({}));
    const changed = [{ text: 'Snow.' }, { link: null }, { until: null }].map(idOf);
    expect(new Set([idOf({}), ...changed]).size).toBe(4);
  });

  it('let no words become markup', () => {
    shown(banner({ text: '<img src=x onerror=alert(1)>' }));

    expect(document.querySelector('img')).toBeNull();
  });
});
