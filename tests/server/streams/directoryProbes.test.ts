import { expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { DirectoryProbes } from '#server/streams/directoryProbes.ts';
import { UNHEARD } from '#server/streams/probe/probed.ts';
import { aChannel, aStream } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/origin.ts';

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
  const [status] = await Promise.all([checks.channelNow('kaaa-1'), checks.channelNow('kaaa-1')]);

  expect(status).toMatchObject({
    stationName: 'KAAA-1',
    streams: [{ verdict: { is: 'down', what: 'not-found' } }],
  });
  expect(probes).toHaveLength(1);
});

it('probes again after some minutes', async () => {
  const { checks, probes, pass } = someChecks();
  await checks.channelNow('kaaa-1');
  pass(6 * 60_000);
  await checks.channelNow('kaaa-1');

  expect(probes).toHaveLength(2);
});

it('probes nowhere that the directory does not name', async () => {
  const { checks, probes } = someChecks();

  expect(await checks.channelNow('nothing-1')).toBeNull();
  expect(probes).toEqual([]);
});

it('probes at only so many, and says of the others that it has not', async () => {
  const { checks, probes } = someChecks();
  for (let i = 0; i < 200; i += 1) await checks.channelNow(`k${i}-1`);

  expect(probes.length).toBeLessThanOrEqual(30);
  expect(await checks.channelNow('k199-1')).toMatchObject({
    streams: [{ verdict: { is: 'unchecked' } }],
  });
});
