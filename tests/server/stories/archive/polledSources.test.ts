import { describe, expect, it } from 'vitest';
import type { StorySource } from '#server/config/storySource.ts';
import { FeedError } from '#server/net/feedError.ts';
import { aStory } from '#tests/support/origin.ts';
import { aPolledArchive } from '#tests/support/polledArchive.ts';

const source = (name: string): StorySource => ({
  kind: 'feed',
  url: `https://radio.example/${name}.xml`,
  topic: null,
  everyMs: 300_000,
  token: null,
});
const one = source('one');
const two = source('two');

describe('what the operator can see of a source', () => {
  it('is that it was read, and how much of it', async () => {
    const { archive, says } = aPolledArchive(one, two);
    says(one, { stories: [aStory(1)], dropped: [{ id: '2', why: 'no headline' }] });
    says(two, 'silence');
    archive.start();
    await expect.poll(() => archive.latest().length).toBe(1);

    expect(archive.sources()).toMatchObject([
      {
        key: 'stories[0]',
        verdict: { is: 'trouble', what: ['dropped'] },
        storyCount: 1,
        readAt: '2026-03-10T00:00:00.000Z',
      },
      { key: 'stories[1]', verdict: { is: 'unchecked' } },
    ]);
  });

  it('is what keeps it from being read, when it last was, and that it is well again', async () => {
    const { archive, says, nextRound, started } = aPolledArchive(one);
    says(one, { stories: [aStory(1)] });
    await started();
    says(one, new FeedError('status', one.url, 'HTTP 404', null, 404));
    await nextRound();

    expect(archive.sources()).toMatchObject([
      {
        verdict: { is: 'down', what: 'not-found' },
        detail: 'HTTP 404',
        storyCount: 1,
        askedAt: '2026-03-10T00:05:00.000Z',
        readAt: '2026-03-10T00:00:00.000Z',
        nextAt: expect.stringMatching(/^2026-03-10T00:05:/),
      },
    ]);
    says(one, { stories: [aStory(1)], isUnchanged: true });
    await nextRound();
    expect(archive.sources()).toMatchObject([
      { verdict: { is: 'ok' }, readAt: '2026-03-10T00:10:00.000Z' },
    ]);
  });
});
