import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDurations, readPeople, readStoryFiles } from '#server/embedded/stories/storyFile.ts';

const MEDIA = path.resolve('src/server/embedded/media');
const files = readStoryFiles();
const people = readPeople();
const marks = (html: string) =>
  [...html.matchAll(/<!-- insert ([a-z0-9-]+) -->/g)].map(([, name = '']) => name);

describe('the files of the embedded newsroom', () => {
  it('name every story once, and give it words', () => {
    expect(new Set(files.map(({ slug }) => slug)).size).toBe(files.length);
    for (const { html } of files) expect(html.trim()).not.toBe('');
  });

  it.each(files)('put every insert of $slug into its words, once, and no other', (file) => {
    expect(marks(file.html).toSorted()).toEqual(Object.keys(file.inserts).toSorted());
  });

  it.each(files)('name authors of $slug who are in the newsroom', ({ bylines }) => {
    expect(bylines.filter((id) => !people.has(id))).toEqual([]);
  });

  it.each(files)('change and correct $slug after it came out, if they do', (file) => {
    const minutes = ({ daysAgo, time }: (typeof file)['published']) => {
      const [hours = 0, rest = 0] = time.split(':').map(Number);
      return hours * 60 + rest - daysAgo * 1440;
    };
    const later = [
      ...(file.modified ? [file.modified] : []),
      ...file.corrections.map(({ at }) => at),
    ];
    for (const when of later) expect(minutes(when)).toBeGreaterThan(minutes(file.published));
  });

  it('know how long each recording is, and have it', () => {
    const durations = readDurations();
    const heard = files.filter(({ audio }) => audio).map(({ slug }) => slug);
    expect(Object.keys(durations).toSorted()).toEqual(heard.toSorted());
    for (const slug of heard) {
      expect(durations[slug]).toBeGreaterThan(0);
      expect(existsSync(path.join(MEDIA, `audio/${slug}.mp3`))).toBe(true);
    }
  });

  it('say of everybody who that is', () => {
    for (const { name, role, biography } of people.values()) {
      expect([name, role, biography].every((words) => words.trim() !== '')).toBe(true);
    }
  });
});
