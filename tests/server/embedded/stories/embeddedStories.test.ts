import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Picture, Span } from '#contract/picture.ts';
import { type Block, Story } from '#contract/story.ts';
import { embeddedStations } from '#server/embedded/network.ts';
import { embeddedStories } from '#server/embedded/stories/embeddedStories.ts';

const MEDIA = join(import.meta.dirname, '../../../../src/server/embedded/media');
const NOON = Date.UTC(2031, 1, 12, 12);
const DAY_MS = 86_400_000;

const stories = embeddedStories(NOON);
const slugs = new Set(stories.map((story) => story.slug));

describe('the embedded newsroom', () => {
  it('holds at least sixteen stories, each as every page expects it', () => {
    for (const story of stories) expect(v.safeParse(Story, story).issues).toBeUndefined();
    expect(slugs.size).toBe(stories.length);
    expect(stories.length).toBeGreaterThanOrEqual(16);
  });

  it.each(stories)('tells $slug in 150 to 900 words', ({ body, headline, dek, rights }) => {
    const words = body.flatMap(wordsOf).join(' ').split(/\s+/).filter(Boolean);
    expect(words.length).toBeGreaterThanOrEqual(150);
    expect(words.length).toBeLessThanOrEqual(900);
    expect(headline && dek && rights).toBeTruthy();
  });

  it.each(stories)('leaves nothing of $slug out that it could not draw', ({ body }) => {
    expect(body.filter(({ kind }) => kind === 'unsupported' || kind === 'embed')).toEqual([]);
  });

  it('uses every form that a story can take on these pages', () => {
    const kinds = new Set(stories.flatMap(({ body }) => body.map(({ kind }) => kind)));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'paragraph',
        'heading',
        'quote',
        'list',
        'table',
        'verse',
        'rule',
        'image',
        'pullquote',
        'promo',
      ]),
    );
  });

  it('has a sound version of four stories and a correction on one', () => {
    expect(stories.filter(({ audio }) => audio)).toHaveLength(4);
    expect(stories.filter(({ corrections }) => corrections.length > 0)).toHaveLength(1);
  });

  it('says of every byline who that is, with a portrait', () => {
    for (const person of stories.flatMap(({ bylines }) => bylines)) {
      expect(person.portrait?.renditions.length).toBeGreaterThan(0);
      expect(person.biography.flat().length).toBeGreaterThan(0);
    }
  });

  it('describes every picture, and has every file of it', () => {
    for (const picture of stories.flatMap(picturesOf)) {
      expect(picture.alt).toBeTruthy();
      for (const { url } of picture.renditions) expect(`${url} ${isHere(url)}`).toBe(`${url} true`);
    }
  });

  it('has the sound of every story that can be heard', () => {
    const recordings = stories.flatMap(({ audio }) => (audio ? [audio] : []));
    for (const { sources, durationSeconds } of recordings) {
      expect(sources.every(({ url }) => isHere(url))).toBe(true);
      expect(durationSeconds).toBeGreaterThan(20);
    }
  });

  it('links only to stories and stations that exist', () => {
    const stations = new Set(embeddedStations.map(({ id }) => `/stations/${id}`));
    const dead = stories
      .flatMap((story) => [...story.body.flatMap(linksOf), ...correctionLinks(story)])
      .filter((href) => !stations.has(href) && !slugs.has(href.replace('/stories/', '')));
    expect(dead).toEqual([]);
  });
});

describe('the dates of the embedded newsroom', () => {
  const hours = Array.from({ length: 48 }, (_, hour) => NOON + hour * 3_600_000);

  it.each(hours)(
    'are never in the future, and the newest is at most a day and a half old',
    (now) => {
      const latest = embeddedStories(now);
      for (const { publishedAt, modifiedAt, corrections } of latest) {
        expect(Date.parse(publishedAt)).toBeLessThanOrEqual(now);
        expect(Date.parse(modifiedAt ?? publishedAt)).toBeLessThanOrEqual(now);
        for (const { at } of corrections) expect(Date.parse(at ?? '')).toBeLessThanOrEqual(now);
      }
      expect(now - Date.parse(latest[0]?.publishedAt ?? '')).toBeLessThan(1.5 * DAY_MS);
    },
  );

  it('stay what they are through a day, newest first', () => {
    const later = embeddedStories(NOON + 8 * 3_600_000);
    expect(later).toEqual(stories);
    const dates = stories.map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });
});

const isHere = (url: string) => existsSync(join(MEDIA, url.replace('/network/', '')));

function picturesOf({ lead, body, bylines }: Story): Picture[] {
  return [
    ...(lead ? [lead] : []),
    ...body.flatMap((block) => (block.kind === 'image' ? [block.picture] : [])),
    ...bylines.flatMap(({ portrait }) => (portrait ? [portrait] : [])),
  ];
}

/** Every run of text in a block, however deep it lies. */
function spansOf(block: Block): readonly Span[] {
  if ('spans' in block) return block.spans;
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'verse') return block.lines.flat();
  return block.kind === 'table' ? block.rows.flat(2) : [];
}

const wordsOf = (block: Block) => spansOf(block).map(({ text }) => text);

function linksOf(block: Block): string[] {
  if (block.kind === 'promo') return [block.href];
  return spansOf(block).flatMap(({ href }) => (href ? [href] : []));
}

const correctionLinks = ({ corrections }: Story) =>
  corrections.flatMap(({ spans }) => spans.flatMap(({ href }) => (href ? [href] : [])));
