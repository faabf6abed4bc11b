// @vitest-environment jsdom
import { within } from '@testing-library/dom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { sourceTable } from '#server/pages/status/sourceTable.ts';
import { aSourceStatus, NOON } from '#tests/support/origin.ts';

const messages = await serverMessagesFor('en-US');

beforeEach(() => {
  document.body.innerHTML = '';
});

/** What stands in the row of one story feed, cell by cell. */
function rowOf(given: Partial<SourceStatus>): readonly string[] {
  document.body.innerHTML = sourceTable([aSourceStatus(given)], {
    messages,
    locale: 'en-US',
    nowMs: NOON,
  }).toString();
  const [, row] = within(document.body).getAllByRole('row');
  return [...row!.children].map(({ textContent }) => textContent);
}

describe('the table of story feeds', () => {
  it('names each by its address and its place in the config, and counts its stories', () => {
    const [feed, verdict, count, read] = rowOf({ key: 'stories[2]', kind: 'cds' });

    expect(feed).toContain('https://radio.example/rss.xml');
    expect(feed).toContain('stories[2]');
    expect(feed).toContain('cds');
    expect([verdict, count, read]).toEqual(['Reads', '12', '40 seconds ago']);
  });

  it('says of a dead one what is wrong, what to do, and what readers still see', () => {
    const [, verdict] = rowOf({
      verdict: { is: 'down', what: 'not-found' },
      detail: 'HTTP 404',
    });

    expect(verdict).toContain('Cannot be read');
    expect(verdict).toContain(messages.status.sourceFaults['not-found']);
    expect(verdict).toContain('HTTP 404');
    expect(verdict).toContain('its last 12 stories stay up');
  });

  it.each([
    [-5, 'next try now'],
    [30, 'next try in 30 seconds'],
    [600, 'next try in 10 minutes'],
    [7_200, 'next try in 2 hours'],
  ])('says of a dead one when it is asked again: %i s', (seconds, said) => {
    const nextAt = new Date(NOON + seconds * 1_000).toISOString();
    const dead = { is: 'down', what: 'timeout' } as const;
    expect(rowOf({ verdict: dead, nextAt })[1]).toContain(said);
    expect(rowOf({ nextAt })[1]).not.toContain('next try');
  });

  it('says of one that was never read that readers see nothing of it', () => {
    const [, verdict, , read] = rowOf({
      verdict: { is: 'down', what: 'timeout' },
      storyCount: 0,
      readAt: null,
    });

    expect(verdict).not.toContain('stay up');
    expect(read).toBe('not since this server started');
  });

  it('says how many items are left out, and why', () => {
    const [, verdict] = rowOf({
      verdict: { is: 'trouble', what: ['dropped'] },
      droppedCount: 3,
      reasons: ['no headline'],
    });

    expect(verdict).toContain('Reads, but');
    expect(verdict).toContain('3 left out: no headline');
  });

  it('lets nothing that a server said become markup', () => {
    rowOf({ verdict: { is: 'down', what: 'malformed' }, detail: '<img src=x>' });

    expect(document.querySelector('img')).toBeNull();
  });
});
