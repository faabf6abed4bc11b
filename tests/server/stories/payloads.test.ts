import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { Story } from '#contract/story.ts';
import { storiesFromCds } from '#server/stories/cds/cds.ts';
import type { DecodedFeed } from '#server/stories/decoded/decodedFeed.ts';
import { storiesFromFeed } from '#server/stories/feeds/feed.ts';
import { FeedError } from '#server/net/feedError.ts';
import { storiesFromWordPress } from '#server/stories/wordpress/wordpress.ts';
import { hrefsIn } from '#tests/support/hrefsIn.ts';

// Answers of real publishers, kept beside the repository and not in it: they are not ours to give away.
const folder = path.resolve(import.meta.dirname, '../../../../shared/payloads');
const context = {
  feedUrl: 'https://feeds.station.example/feed',
  topic: null,
  fetchedAt: '2026-10-01T00:00:00.000Z',
};

type Adapter = (bytes: Buffer) => DecodedFeed;
const adapters: Readonly<Record<string, Adapter>> = {
  cds: (bytes) => storiesFromCds(JSON.parse(String(bytes)), context),
  wordpress: (bytes) => storiesFromWordPress(JSON.parse(String(bytes)), context),
  rss: (bytes) => storiesFromFeed(bytes, null, context),
  'rss-hostile': (bytes) => storiesFromFeed(bytes, null, context),
  grove: (bytes) => storiesFromFeed(bytes, null, context),
};
const SAFE = /^(https?:|mailto:|tel:|\/(?!\/))/i;
const report: string[] = [];

type Result = Partial<DecodedFeed & FeedError>;

describe.skipIf(!existsSync(folder)).each(Object.keys(adapters))(
  `samples of %s (skipped where ${folder} is not)`,
  (kind) => {
    it.each(filesOf(kind))('%s is read, or refused by name', (file) => {
      const result = read(kind, file);
      report.push(lineOf(`${kind}/${file}`, result));
      const { fault = 'malformed', stories = [] } = result;
      expect(fault).toBe('malformed');
      for (const story of stories) {
        expect(v.safeParse(Story, story).issues ?? []).toEqual([]);
        expect(JSON.parse(JSON.stringify(story))).toEqual(story);
        expect(hrefsIn(story).filter((href) => !SAFE.test(href))).toEqual([]);
      }
    });
  },
);

// What one reads this test for.
afterAll(() =>
  process.stdout.write(`${['', 'what became of each sample:', ...report, ''].join('\n')}\n`),
);

function filesOf(kind: string): string[] {
  return existsSync(folder) ? readdirSync(path.join(folder, kind)) : ['none'];
}

function read(kind: string, file: string): Result {
  try {
    return (
      adapters[kind]?.(readFileSync(path.join(folder, kind, file))) ?? {
        stories: [],
        dropped: [],
        problems: [],
      }
    );
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
}

function lineOf(name: string, { stories, dropped = [], problems = [], message }: Result): string {
  if (!stories) return `${name}: refused, ${message}`;
  const kinds = stories.flatMap((story) => story.body.map((block) => block.kind));
  const whys = (list: typeof dropped) => counted(list.map(({ why }) => why));
  return [
    `${name}: ${stories.length} stories`,
    `blocks ${counted(kinds) || 'none'}`,
    `leads ${stories.filter((story) => story.lead).length}, audio ${stories.filter((story) => story.audio).length}`,
    `dropped ${dropped.length}${dropped.length > 0 ? ` (${whys(dropped)})` : ''}`,
    ...(problems.length > 0 ? [`problems ${whys(problems)}`] : []),
  ].join(' | ');
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}
