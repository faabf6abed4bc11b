import { describe, expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { UNHEARD, type Probed } from '#server/streams/probe/probed.ts';
import { StreamWatch } from '#server/streams/streamWatch.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/origin.ts';

const primary = aStream({ url: 'https://one.example.org/a' });
const backup = aStream({ url: 'https://two.example.org/a' });
const third = aStream({ url: 'https://three.example.org/a' });
const MINUTE_MS = 60_000;

/** A watch on one channel, whose world is what the test says it is, and whose time goes when told. */
function aWatch(streams: readonly Stream[] = [primary, backup], everyMs: number | null = 300_000) {
  let nowMs = NOON;
  const asked: string[] = [];
  const told: string[] = [];
  const world = new Map<string, Partial<Probed>>();
  const timers: { readonly atMs: number; readonly ring: () => void }[] = [];
  const [first = primary, ...rest] = streams;
  const watch = new StreamWatch({
    stations: [aStation({ channels: [aChannel({ streams: [first, ...rest] })] })],
    everyMs,
    isPageSecure: true,
    now: () => nowMs,
    random: () => 0.5,
    after: (ms, ring) => {
      const timer = { atMs: nowMs + ms, ring };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
    onProbed: (record) => told.push(`${record.stream.url} ${record.verdict.is}`),
  });
  const probe = async (stream: Stream): Promise<Probed> => {
    asked.push(stream.url);
    const { url: playUrl, protocol } = stream;
    return { ...UNHEARD, https: 'yes', cors: true, playUrl, protocol, ...world.get(stream.url) };
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    watch,
    asked,
    told,
    world,
    start: async () => {
      watch.start(probe);
      await settle();
    },
    pass: async (ms: number) => {
      const endMs = nowMs + ms;
      for (;;) {
        const due = timers.filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs);
        const [next] = due;
        if (!next) break;
        timers.splice(timers.indexOf(next), 1);
        nowMs = next.atMs;
        next.ring();
        // oxlint-disable-next-line no-await-in-loop -- One after the other, as clocks do.
        await settle();
      }
      nowMs = endMs;
    },
    order: () => watch.stations()[0]!.channels[0]!.streams.map(({ url }) => url),
    statusOf: (url: string) =>
      watch.status().channels[0]!.streams.find((one) => one.configuredUrl === url)!,
  };
}

const DOWN = { fault: 'not-found', httpStatus: 404 } as const;

describe('the schedule', () => {
  it('probes every stream at once, and at each again and again', async () => {
    const { start, pass, asked } = aWatch();
    await start();
    expect(asked).toEqual([primary.url, backup.url]);

    await pass(6 * MINUTE_MS);

    expect(asked).toHaveLength(4);
  });

  it('probes again soon at what it could not hear', async () => {
    const { start, pass, asked, world } = aWatch([primary]);
    world.set(primary.url, DOWN);
    await start();

    await pass(MINUTE_MS);

    expect(asked.length).toBeGreaterThanOrEqual(3);
  });

  it('probes no more than four at a time', async () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      aStream({ url: `https://s${i}.example.org/` }),
    );
    const { watch } = aWatch(many);
    let atOnce = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    watch.start(async (stream) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise<void>((end) => ends.push(end));
      atOnce -= 1;
      return { ...UNHEARD, playUrl: stream.url, protocol: stream.protocol };
    });
    for (let looked = 0; looked < many.length; looked += 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(0);
      ends.shift()?.();
    }

    expect(most).toBe(4);
  });

  it('probes nothing when the operator does not want it', async () => {
    const { start, asked, watch } = aWatch([primary], null);
    await start();

    expect(asked).toEqual([]);
    expect(await watch.channelNow('wxyz-1')).toMatchObject({
      streams: [{ verdict: { is: 'unchecked' } }],
    });
    expect(watch.status().everySeconds).toBeNull();
  });
});

describe('the order of failover', () => {
  it('is the operator’s while nothing is known', () => {
    expect(aWatch().order()).toEqual([primary.url, backup.url]);
  });

  it('puts a stream behind the others at the second failure in a row, not at the first', async () => {
    const { start, pass, order, world, statusOf } = aWatch([primary, backup, third]);
    world.set(primary.url, DOWN);
    await start();
    expect(order()).toEqual([primary.url, backup.url, third.url]);

    await pass(MINUTE_MS);

    expect(order()).toEqual([backup.url, third.url, primary.url]);
    expect(statusOf(primary.url)).toMatchObject({
      isLast: true,
      verdict: { is: 'down', what: 'not-found' },
      httpStatus: 404,
      lastHeardAt: null,
    });
  });

  it('is the operator’s again as soon as it is heard again', async () => {
    const { start, pass, order, world, statusOf } = aWatch();
    world.set(primary.url, DOWN);
    await start();
    await pass(MINUTE_MS);

    world.delete(primary.url);
    await pass(5 * MINUTE_MS);

    expect(order()).toEqual([primary.url, backup.url]);
    expect(statusOf(primary.url).verdict).toEqual({ is: 'ok' });
  });

  it('is the operator’s when nothing can be heard: it may be we who are cut off', async () => {
    const { start, pass, order, world } = aWatch();
    world.set(primary.url, DOWN);
    world.set(backup.url, { fault: 'unreachable' });
    await start();
    await pass(10 * MINUTE_MS);

    expect(order()).toEqual([primary.url, backup.url]);
  });

  it('does not count flaws against a stream that is heard', async () => {
    const { start, pass, order, world, statusOf } = aWatch();
    world.set(primary.url, { cors: false, https: 'no', sound: 'silent' });
    await start();
    await pass(10 * MINUTE_MS);

    expect(order()).toEqual([primary.url, backup.url]);
    expect(statusOf(primary.url).verdict).toEqual({
      is: 'trouble',
      what: ['silent', 'no-https', 'no-cors'],
    });
  });
});

describe('what browsers are given', () => {
  it('is what a playlist names, and stays that while the playlist is away', async () => {
    const { start, pass, watch, world, statusOf } = aWatch([primary]);
    const found = { playUrl: 'https://edge.example.org/live.mp3', codec: 'aac' } as const;
    world.set(primary.url, found);
    await start();
    const given = () => watch.stations()[0]!.channels[0]!.streams[0];
    expect(given()).toMatchObject({ url: found.playUrl, codec: 'aac' });

    world.set(primary.url, { fault: 'timeout' });
    await pass(10 * MINUTE_MS);

    expect(given()).toMatchObject({ url: found.playUrl });
    expect(statusOf(primary.url)).toMatchObject({
      url: found.playUrl,
      verdict: { is: 'down', what: 'timeout' },
    });
  });
});

it('gives browsers no address twice', async () => {
  const { start, order, world } = aWatch([primary, backup]);
  world.set(backup.url, { playUrl: primary.url });
  await start();

  expect(order()).toEqual([primary.url]);
});

describe('a channel, asked for now', () => {
  it('is probed anew when the last probe is older than half a minute', async () => {
    const { start, pass, watch, asked } = aWatch([primary]);
    await start();
    await pass(MINUTE_MS);

    await watch.channelNow('wxyz-1');

    expect(asked).toHaveLength(2);
  });

  it('is probed once, however many ask', async () => {
    const { start, pass, watch, asked } = aWatch([primary]);
    await start();
    await pass(MINUTE_MS);

    await Promise.all(Array.from({ length: 50 }, () => watch.channelNow('wxyz-1')));
    await watch.channelNow('wxyz-1');

    expect(asked).toHaveLength(2);
  });

  it('is not one that nobody has heard of', async () => {
    expect(await aWatch().watch.channelNow('nothing-1')).toBeNull();
  });
});

it('calls an HLS playlist stale to which nothing is added for a minute', async () => {
  const { start, pass, world, statusOf } = aWatch([primary]);
  world.set(primary.url, { newestSequence: 7 });
  await start();
  expect(statusOf(primary.url).verdict).toEqual({ is: 'ok' });

  await pass(5 * MINUTE_MS);
  expect(statusOf(primary.url).verdict).toEqual({ is: 'down', what: 'stale' });

  world.set(primary.url, { newestSequence: 8 });
  await pass(5 * MINUTE_MS);
  expect(statusOf(primary.url).verdict).toEqual({ is: 'ok' });
});

it('tells since when it is so, and when it was last heard', async () => {
  const { start, pass, world, statusOf } = aWatch([primary]);
  await start();
  await pass(5 * MINUTE_MS);
  world.set(primary.url, DOWN);
  await pass(6 * MINUTE_MS);

  const { since, lastHeardAt, checkedAt } = statusOf(primary.url);
  expect(Date.parse(since!)).toBe(NOON + 10 * MINUTE_MS);
  expect(Date.parse(lastHeardAt!)).toBe(NOON + 5 * MINUTE_MS);
  expect(Date.parse(checkedAt!)).toBeGreaterThan(Date.parse(since!));
});

it('probes nothing after its end', async () => {
  const { start, pass, watch, asked } = aWatch([primary]);
  await start();
  watch.stop();
  await pass(60 * MINUTE_MS);

  expect(asked).toHaveLength(1);
});
