import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import { OriginStatus } from '#contract/sourceStatus.ts';
import { StoryPage } from '#contract/story.ts';
import { runOrigin } from '#tests/rig/origin.ts';
import { until } from '#tests/rig/until.ts';
import { feedServer } from '#tests/support/feedServer.ts';
import { hostileServer } from './hostileServer.ts';

/* The origin among publishers who send what stops a reader. */

const MOST_MEGABYTES = 1_000;
/** Of a reason, as an operator reads it. */
const MOST_CHARACTERS = 300;
/** How many of them are asked a second time before it ends. */
const AGAIN = 20;
const LONG_WAIT = { withinMs: 60_000 };
const GOOD = ['Low water', 'Ice road', 'Night count'];

async function goodServer() {
  const items = GOOD.map(
    (title, i) =>
      `<item><title>${title}</title><guid>${title}</guid><pubDate>Sun, 0${i + 1} Mar 2026 12:00:00 GMT</pubDate><description>&lt;p>${title}, whole.&lt;/p></description></item>`,
  );
  const posts = GOOD.map((title, i) => ({
    id: i,
    date_gmt: `2026-02-0${i + 1}T12:00:00`,
    title: { rendered: `${title} again` },
    content: { rendered: `<p>${title}, whole.</p>` },
    excerpt: { rendered: '' },
  }));
  return feedServer((request, response) => {
    response.end(
      request.url === '/feed'
        ? `<rss><channel>${items.join('')}</channel></rss>`
        : JSON.stringify(posts),
    );
  });
}

const Measured = v.object({ maxMs: v.number(), megabytes: v.number() });

/** The origin of these sources, from the moment when it reads the first; and what a look from inside says of it. */
async function someOrigin(stories: readonly object[]) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'longwave-loop-')), 'delay.json');
  const { program, port, dispose } = await runOrigin(
    { network: { name: 'Great Lakes' }, stations: [], stories },
    {},
    {
      NODE_OPTIONS: `--import=${path.resolve('tests/support/loopDelay.mjs')}`,
      LOOP_DELAY_FILE: file,
    },
  );
  onTestFinished(async () => {
    await program.end('SIGKILL');
    await dispose();
    await rm(path.dirname(file), { recursive: true });
  });
  const url = `http://localhost:${port}`;
  const isOver = () => program.exitCode() !== null;
  await until('it reads', () => isOver() || program.output().includes('"source"'), LONG_WAIT);
  process.kill(program.pid ?? 0, 'SIGUSR2');
  await until('it serves', () => isOver() || program.output().includes(`at ${url}`), LONG_WAIT);
  return {
    program,
    ask: async (at: string) => (await fetch(url + at)).text(),
    measured: async () => v.parse(Measured, JSON.parse(await readFile(file, 'utf8'))),
  };
}

it('serves on, and every good story, whatever the others send', { timeout: 300_000 }, async () => {
  const good = await goodServer();
  const { sources, asked } = await hostileServer();
  const half = Math.ceil(sources.length / 2);
  const { program, ask, measured } = await someOrigin(
    [
      ...sources.slice(0, half),
      { kind: 'feed', url: `${good.url}/feed` },
      { kind: 'wordpress', url: `${good.url}/posts` },
      ...sources.slice(half),
    ].map(({ kind, url }) => ({ kind, url, every: '1m' })),
  );
  const status = async () => v.parse(OriginStatus, JSON.parse(await ask('/api/status'))).stories;

  let slowestMs = 0;
  let count = 0;
  const isThrough = async () => {
    const startMs = performance.now();
    expect(await ask('/robots.txt')).toContain('Sitemap: ');
    slowestMs = Math.max(slowestMs, performance.now() - startMs);
    count += 1;
    if (count % 20 !== 0) return false;
    const isAgain = sources.filter(({ name }) => (asked.get(name) ?? 0) > 1).length > AGAIN;
    return isAgain && (await status()).every(({ askedAt }) => askedAt !== null);
  };
  await until('all were asked, and some again', isThrough, { withinMs: 240_000, everyMs: 10 });

  expect(program.exitCode()).toBeNull();
  const page = await ask('/status');
  const told = new Map((await status()).map((one) => [one.url, one]));
  expect(sources.filter(({ url }) => !page.includes(url))).toEqual([]);
  const isUntold = ({ url, mayBeRead }: (typeof sources)[number]) => {
    const { verdict, detail } = told.get(url)!;
    if (verdict.is === 'down') return detail === null || detail.length > MOST_CHARACTERS;
    return verdict.is === 'unchecked' || !mayBeRead;
  };
  expect(sources.filter(isUntold)).toEqual([]);
  const slugs = [...(await ask('/sitemap.xml')).matchAll(/\/stories\/([^<]+)<\/loc>/g)];
  const stories = await Promise.all(
    slugs
      .map(([, slug = '']) => slug)
      .filter((slug) => /^(low-water|ice-road|night-count)/.test(slug))
      .map(async (slug) => v.parse(StoryPage, JSON.parse(await ask(`/api/stories/${slug}`))).story),
  );
  const whole = stories.filter((story) => JSON.stringify(story).includes('whole.'));
  expect(new Set(whole.map(({ headline }) => headline))).toEqual(
    new Set(GOOD.flatMap((title) => [title, `${title} again`])),
  );

  const { maxMs, megabytes } = await measured();
  console.log(
    `robots.txt ${count} times, ${Math.round(slowestMs)} ms at most; blocked for ${Math.round(maxMs)} ms at most; ${Math.round(megabytes)} MB`,
  );
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});
