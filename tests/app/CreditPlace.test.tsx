// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Credit } from '#contract/site.ts';
import { violations } from '#tests/support/axe.ts';
import { anArchive, anOrigin, aSite, aStory, COAST, NOON, TOWNS } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const archive = anArchive(
  aStory(1, { slug: 'pier', headline: 'The pier is shut' }),
  aStory(2, { topics: [COAST] }),
  aStory(3, { topics: [TOWNS] }),
);
const hardware: Credit = {
  text: 'Harbor Hardware',
  href: 'https://hardware.example/',
  places: ['front', 'story', 'station'],
  from: null,
  until: null,
};
const originWith = (...credits: Credit[]) => anOrigin({ archive, site: () => aSite({ credits }) });
const credit = () => screen.findByRole('link', { name: 'Harbor Hardware' });

describe('an underwriter', () => {
  it('is thanked on the front page after its first section, and marked as what it is', async () => {
    app.open('/', await originWith(hardware));

    const link = await credit();
    expect(link).toHaveAttribute('rel', 'sponsored');
    expect(link.closest('aside')).toHaveTextContent('Support comes from Harbor Hardware');
    const [first, second] = ['Coast and water', 'Towns'].map((name) =>
      screen.getByRole('heading', { level: 2, name }),
    );
    const { DOCUMENT_POSITION_FOLLOWING: after } = Node;
    expect(first!.compareDocumentPosition(link) & after).toBeTruthy();
    expect(link.compareDocumentPosition(second!) & after).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it.each(['/stories/pier', '/stations/wxyz'])('is thanked at %s', async (path) => {
    app.open(path, await originWith(hardware));

    expect(await credit()).toBeVisible();
  });

  it('has no room kept where nobody is thanked: elsewhere, or not now', async () => {
    const over = { ...hardware, until: new Date(NOON - 1).toISOString() };
    const elsewhere: Credit = { ...hardware, places: ['story'] };
    const { router } = app.open('/', await originWith(over, elsewhere));
    await screen.findByRole('heading', { level: 2, name: 'Towns' });

    expect(screen.queryByText('Support comes from')).toBeNull();
    expect(document.querySelector('aside.place')).toBeNull();
    await act(() => router.navigate('/stories/pier'));
    expect(await credit()).toBeVisible();
  });
});
