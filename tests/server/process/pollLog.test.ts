import { describe, expect, it } from 'vitest';
import { logPoll } from '#server/process/pollLog.ts';

describe('the log of story sources', () => {
  const polled = {
    kind: 'feed',
    url: 'https://example.org/rss.xml',
    fault: null,
    message: null,
    isUnchanged: false,
    storyCount: 12,
    dropped: [
      { id: 'a', why: 'no headline' },
      { id: 'b', why: 'no headline' },
    ],
    problems: [],
  } as const;

  it('tells how many stories came, and why others did not', () => {
    const lines: object[] = [];

    logPoll(polled, (line) => lines.push(line));

    expect(lines).toMatchObject([{ stories: 12, dropped: 2, reasons: ['no headline'] }]);
  });

  it('tells what was wrong with a source', () => {
    const lines: object[] = [];

    logPoll({ ...polled, fault: 'unreachable', message: 'timed out' }, (line) => lines.push(line));

    expect(lines).toMatchObject([{ fault: 'unreachable', message: 'timed out' }]);
  });

  it('is silent when nothing is new', () => {
    const lines: object[] = [];

    logPoll({ ...polled, isUnchanged: true }, (line) => lines.push(line));

    expect(lines).toEqual([]);
  });
});
