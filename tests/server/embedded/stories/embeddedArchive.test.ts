import { describe, expect, it } from 'vitest';
import { embeddedNetwork } from '#server/embedded/network.ts';
import { embeddedArchive } from '#server/embedded/stories/embeddedArchive.ts';

const NOON = Date.UTC(2031, 1, 12, 12);
const archive = embeddedArchive(NOON);

describe('the archive of the embedded network', () => {
  it('finds every story by its name, and none by another', () => {
    for (const story of archive.latest()) expect(archive.bySlug(story.slug)).toBe(story);
    expect(archive.bySlug('nothing')).toBeNull();
    expect(archive.bySlug('__proto__')).toBeNull();
  });

  it('lists at least four topics, in the order of the front page, and none that is empty', () => {
    const topics = archive.topics();
    expect(topics.length).toBeGreaterThanOrEqual(4);
    expect(topics).toEqual(embeddedNetwork.topics.filter((topic) => topics.includes(topic)));
    for (const { id } of topics) {
      expect(archive.latest().some((story) => story.topics.some((topic) => topic.id === id))).toBe(
        true,
      );
    }
  });

  it('files no story under a topic that the network does not have', () => {
    const known = new Set(embeddedNetwork.topics.map(({ id }) => id));
    const filed = archive.latest().flatMap((story) => story.topics.map(({ id }) => id));
    expect(filed.filter((id) => !known.has(id))).toEqual([]);
  });
});
