import { expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { DirectoryProbes } from '#server/streams/directoryProbes.ts';
import { UNHEARD } from '#server/streams/probe/probed.ts';
import { aChannel, aStream } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/origin.ts';

const ANA = '192.0.2.7';
const BEN = '2001:db8:7:7::/64';

function someChecks() {
  const probes: string[] = [];
  let nowMs = NOON;
  const checks = new DirectoryProbes({
    channel: (id) =>
      id.startsWith('k')
        ? {
            channel: aChannel({ id, streams: [aStream({ url: `https://${id}.example.org/` })] }),
            stationName: id.toUpperCase(),
          }
        : null,
    probe: async ({ url, protocol }: Stream) => {
      probes.push(url);
      return { ...UNHEARD, fault: 'not-found', playUrl: url, protocol };
    },
    isPageSecure: true,
    now: () => nowMs,
  });
  return { checks, probes, pass: (ms: number) => (nowMs += ms) };
}

it('probes at a channel when somebody asks, and once for all who ask', async () => {
  const { checks, probes } = someChecks();
  const [status] = await Promise.all([
    checks.channelNow('kaaa-1', ANA),
    checks.channelNow('kaaa-1', ANA),
  ]);

  expect(status).toMatchObject({
    stationName: 'KAAA-1',
    streams: [{ verdict: { is: 'down', what: 'not-found' } }],
  });
  expect(probes).toHaveLength(1);
});

it('probes again after some minutes', async () => {
  const { checks, probes, pass } = someChecks();
  await checks.channelNow('kaaa-1', ANA);
  pass(6 * 60_000);
  await checks.channelNow('kaaa-1', ANA);

  expect(probes).toHaveLength(2);
});

it('probes nowhere that the directory does not name', async () => {
  const { checks, probes } = someChecks();

  expect(await checks.channelNow('nothing-1', ANA)).toBeNull();
  expect(probes).toEqual([]);
});

it('probes at only so many, and says of the others that it has not', async () => {
  const { checks, probes } = someChecks();
  for (let i = 0; i < 200; i += 1) await checks.channelNow(`k${i}-1`, `192.0.2.${i}`);

  expect(probes).toHaveLength(30);
  expect(await checks.channelNow('k199-1', ANA)).toMatchObject({
    streams: [{ verdict: { is: 'unchecked' } }],
  });
});

it('probes for one visitor at only a part of them, and leaves the others to everybody else', async () => {
  const { checks, probes, pass } = someChecks();
  for (let i = 0; i < 200; i += 1) await checks.channelNow(`k${i}-1`, ANA);

  expect(probes).toHaveLength(10);
  expect((await checks.channelNow('k0-1', ANA))?.streams[0]?.verdict).toMatchObject({ is: 'down' });
  expect((await checks.channelNow('k199-1', ANA))?.streams[0]?.verdict).toEqual({
    is: 'unchecked',
  });
  expect((await checks.channelNow('k199-1', BEN))?.streams[0]?.verdict).toMatchObject({
    is: 'down',
  });

  pass(6 * 60_000);
  await checks.channelNow('k150-1', ANA);
  expect(probes).toHaveLength(12);
});

it('keeps nobody waiting behind one visitor whose streams never answer', async () => {
  const silent = Promise.withResolvers<void>();
  const isSlow = ({ url }: Stream) => url.startsWith('https://slow');
  const begun: string[] = [];
  const checks = new DirectoryProbes({
    channel: (id) => ({
      channel: aChannel({ id, streams: [aStream({ url: `https://${id}.example.org/` })] }),
      stationName: id,
    }),
    probe: async (stream: Stream) => {
      begun.push(stream.url);
      if (isSlow(stream)) await silent.promise;
      return { ...UNHEARD, fault: 'timeout', playUrl: stream.url, protocol: stream.protocol };
    },
    isPageSecure: true,
    now: () => NOON,
    after: () => () => undefined,
  });
  const slow = Array.from({ length: 10 }, (_, i) => checks.channelNow(`slow${i}-1`, ANA));

  expect((await checks.channelNow('kaaa-1', BEN))?.streams[0]?.verdict).toMatchObject({
    is: 'down',
  });
  expect(begun).toEqual([
    'https://slow0-1.example.org/',
    'https://slow1-1.example.org/',
    'https://kaaa-1.example.org/',
  ]);
  silent.resolve();
  await Promise.all(slow);
  expect(begun).toHaveLength(11);
});

it('answers whoever asks about hosts that never do, and has the answer later', async () => {
  const due: (() => void)[] = [];
  const silent = Promise.withResolvers<void>();
  const checks = new DirectoryProbes({
    channel: (id) => ({ channel: aChannel({ id }), stationName: id }),
    probe: async ({ url, protocol }: Stream) => {
      await silent.promise;
      return { ...UNHEARD, fault: 'timeout', playUrl: url, protocol };
    },
    isPageSecure: true,
    now: () => NOON,
    after: (_ms, then) => {
      due.push(then);
      return () => undefined;
    },
  });
  const asked = Array.from({ length: 30 }, (_, i) => checks.channelNow(`k${i}-1`, `192.0.2.${i}`));
  await Promise.resolve();
  for (const then of due) then();
  for (const status of await Promise.all(asked)) {
    expect(status?.streams[0]?.verdict).toEqual({ is: 'unchecked' });
  }
  silent.resolve();
  expect((await checks.channelNow('k29-1', ANA))?.streams[0]?.verdict).toMatchObject({
    is: 'down',
  });
});
