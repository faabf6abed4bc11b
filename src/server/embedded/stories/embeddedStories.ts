import type { Block, Person, Story, StoryAudio } from '#contract/story.ts';
import { bodyBlocks } from '../../stories/body/body.ts';
import { spansOf } from '../../stories/body/textOf.ts';
import { embeddedNetwork } from '../network.ts';
import { drawnPicture, drawnPortrait } from './drawnPicture.ts';
import { editionDayMs, instantIn } from './edition.ts';
import {
  type Insert,
  type PersonFile,
  readDurations,
  readPeople,
  readStoryFiles,
  type StoryFile,
} from './storyFile.ts';

const TOPICS = embeddedNetwork.topics;

/** What all stories of one edition share. */
interface Newsroom {
  readonly dayMs: number;
  readonly people: ReadonlyMap<string, PersonFile>;
  readonly durations: Readonly<Record<string, number>>;
  readonly files: ReadonlyMap<string, StoryFile>;
}

/**
 * The embedded network's stories, newest first, dated back from `nowMs` so that the newsroom always looks at work.
 *
 * @throws When a file of the project's own is not as it should be.
 */
export function embeddedStories(nowMs: number): readonly Story[] {
  const files = readStoryFiles();
  const moments = files.flatMap(({ published, modified, corrections }) => [
    published,
    ...(modified ? [modified] : []),
    ...corrections.map(({ at }) => at),
  ]);
  const newsroom: Newsroom = {
    dayMs: editionDayMs(nowMs, moments),
    people: readPeople(),
    durations: readDurations(),
    files: new Map(files.map((file) => [file.slug, file])),
  };
  return files
    .map((file) => storyOf(file, newsroom))
    .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function storyOf(file: StoryFile, newsroom: Newsroom): Story {
  const { slug, headline, dek, modified, corrections } = file;
  const publishedAt = instantIn(file.published, newsroom.dayMs);
  return {
    slug,
    headline,
    dek,
    topics: file.topics.map((id) =>
      known(
        TOPICS.find((topic) => topic.id === id),
        id,
      ),
    ),
    publishedAt,
    modifiedAt: modified ? instantIn(modified, newsroom.dayMs) : null,
    lead: drawnPicture(file.lead),
    body: bodyOf(file, newsroom),
    bylines: file.bylines.map((id) => personOf(known(newsroom.people.get(id), id))),
    audio: audioOf(file, newsroom),
    corrections: corrections.map(({ at, html }) => ({
      at: instantIn(at, newsroom.dayMs),
      spans: spansOf(html, ''),
    })),
    rights: `Copyright ${publishedAt.slice(0, 4)} Tamarack Public Radio. The Tamarack territory and everyone in it are made up.`,
    owner: null,
    canonicalUrl: null,
    isUnlisted: false,
  };
}

/** Words and inserts by turns: what is split off at the marks are the names of the inserts. */
function bodyOf({ html, inserts }: StoryFile, newsroom: Newsroom): Block[] {
  return html
    .split(/<!-- insert ([a-z0-9-]+) -->/)
    .flatMap((piece, i) =>
      i % 2 === 0 ? bodyBlocks(piece, '') : [insertBlock(known(inserts[piece], piece), newsroom)],
    );
}

function insertBlock(insert: Insert, newsroom: Newsroom): Block {
  switch (insert.kind) {
    case 'pullquote':
      return insert;
    case 'verse':
      return { kind: 'verse', lines: insert.lines.map((line) => [{ text: line }]) };
    case 'picture':
      return { kind: 'image', picture: drawnPicture(insert) };
    case 'promo': {
      const { headline, dek, slug } = known(newsroom.files.get(insert.story), insert.story);
      return { kind: 'promo', title: headline, teaser: dek, href: `/stories/${slug}` };
    }
  }
}

function audioOf({ slug, audio }: StoryFile, { durations }: Newsroom): StoryAudio | null {
  if (!audio) return null;
  return {
    title: audio.title,
    durationSeconds: durations[slug] ?? null,
    sources: [{ url: `/network/audio/${slug}.mp3`, type: 'audio/mpeg' }],
  };
}

function personOf({ name, role, biography, portrait }: PersonFile): Person {
  return {
    name,
    role,
    biography: [spansOf(biography, '')],
    portrait: drawnPortrait(portrait, name),
    href: null,
  };
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined)
    throw new Error(`The embedded network's stories name an unknown "${name}"`);
  return value;
}
