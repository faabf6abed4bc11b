import { describe, expect, it } from 'vitest';
import { frontPage, relatedTo, topicPage } from '#server/stories/archive/storyLists.ts';
import { aPicture, aStory, anArchive, COAST, TOWNS } from '#tests/support/origin.ts';

const slugs = (stories: readonly { readonly slug: string }[]) => stories.map(({ slug }) => slug);
const stories = (count: number) => Array.from({ length: count }, (_, i) => aStory(i));

describe('the front page', () => {
  it('leads with the newest story that has a picture', () => {
    const archive = anArchive(
      aStory(1),
      aStory(2, { lead: aPicture() }),
      aStory(3, { lead: aPicture() }),
    );

    const front = frontPage(archive, [COAST]);

    expect(front.lead?.slug).toBe('story-2');
    expect(slugs(front.sections[0]?.stories ?? [])).toEqual(['story-1', 'story-3']);
  });

  it('leads with the newest of all when none has a picture', () => {
    expect(frontPage(anArchive(aStory(1), aStory(2)), [COAST]).lead?.slug).toBe('story-1');
  });

  it('has nothing to lead with when there are no stories', () => {
    expect(frontPage(anArchive(), [COAST])).toEqual({ lead: null, sections: [] });
  });

  it('shows at most six stories under each topic, in the order of topics, and no empty topic', () => {
    const archive = anArchive(
      aStory(0, { lead: aPicture() }),
      ...stories(9).slice(1),
      aStory(20, { topics: [TOWNS] }),
    );

    const { sections } = frontPage(archive, [TOWNS, { id: 'arts', name: 'Arts' }, COAST]);

    expect(sections.map(({ topic, stories: of }) => [topic.id, of.length])).toEqual([
      ['towns', 1],
      ['coast', 6],
    ]);
  });

  it('shows a story once, under its kicker', () => {
    const archive = anArchive(aStory(0), aStory(1, { topics: [TOWNS, COAST] }));

    const { sections } = frontPage(archive, [COAST, TOWNS]);

    expect(sections.map(({ topic }) => topic.id)).toEqual(['towns']);
  });
});

describe('a story on the front page', () => {
  it('is not there when its kicker is no topic of ours: its topic’s page still has it', () => {
    const archive = anArchive(
      aStory(0),
      aStory(1, { topics: [{ id: 'other', name: 'O' }, COAST] }),
    );

    expect(frontPage(archive, [COAST]).sections).toEqual([]);
    expect(slugs(topicPage(archive, COAST, 1)?.stories ?? [])).toEqual(['story-0', 'story-1']);
  });

  it('leads even without a topic, but stands in no section without one', () => {
    const archive = anArchive(aStory(0, { topics: [] }), aStory(1, { topics: [] }));

    const { lead, sections } = frontPage(archive, [COAST, TOWNS]);

    expect(lead?.slug).toBe('story-0');
    expect(sections).toEqual([]);
  });

  it('is told in short: its text is fetched when somebody opens it', () => {
    const archive = anArchive(aStory(0, { lead: aPicture() }), aStory(1));

    const { lead, sections } = frontPage(archive, [COAST]);

    for (const one of [lead, sections[0]?.stories[0]]) {
      expect(one).toMatchObject({ headline: expect.any(String), bylineNames: [] });
      expect(one).not.toHaveProperty('body');
    }
  });
});

describe('a topic page', () => {
  it('holds twenty stories', () => {
    const archive = anArchive(...stories(21));

    expect(topicPage(archive, COAST, 1)).toMatchObject({ page: 1, pageCount: 2 });
    expect(topicPage(archive, COAST, 1)?.stories).toHaveLength(20);
    expect(slugs(topicPage(archive, COAST, 2)?.stories ?? [])).toEqual(['story-20']);
  });

  it.each([0, -1, 3, 1.5, Number.NaN])('is not there beyond the last: %s', (page) => {
    expect(topicPage(anArchive(...stories(21)), COAST, page)).toBeNull();
  });

  it('is there, empty, for a topic without stories', () => {
    expect(topicPage(anArchive(), COAST, 1)).toMatchObject({ stories: [], pageCount: 1 });
  });
});

describe('related stories', () => {
  it('share most topics first, then are newest; the story itself and strangers are left out', () => {
    const story = aStory(3, { topics: [COAST, TOWNS] });
    const archive = anArchive(
      aStory(1),
      aStory(2, { topics: [{ id: 'arts', name: 'Arts' }] }),
      story,
      aStory(4, { topics: [TOWNS, COAST] }),
      aStory(5),
    );

    expect(slugs(relatedTo(archive, story))).toEqual(['story-4', 'story-1', 'story-5']);
  });

  it('are at most four, and may be none', () => {
    const story = aStory(0);

    expect(slugs(relatedTo(anArchive(story, ...stories(9).slice(1)), story))).toEqual([
      'story-1',
      'story-2',
      'story-3',
      'story-4',
    ]);
    expect(relatedTo(anArchive(story), story)).toEqual([]);
    expect(relatedTo(anArchive(...stories(3)), aStory(9, { topics: [] }))).toEqual([]);
  });
});
