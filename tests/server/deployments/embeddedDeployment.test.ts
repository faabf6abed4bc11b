import { describe, expect, it, onTestFinished } from 'vitest';
import { embeddedDeployment } from '#server/deployments/embeddedDeployment.ts';
import { anOrigin, NOON } from '#tests/support/origin.ts';

const HOUR_MS = 3_600_000;

function theEmbedded(now = () => NOON) {
  const deployment = embeddedDeployment(now);
  onTestFinished(deployment.stop);
  return deployment;
}

describe('the embedded network', () => {
  it('is whole: it has stations, stories, and what is on now', () => {
    const { network, stations, archive, onAir } = theEmbedded();

    expect(network.isFiction).toBe(true);
    expect(stations.length).toBeGreaterThan(0);
    expect(archive.latest().length).toBeGreaterThan(10);
    for (const { id } of stations.flatMap(({ channels }) => channels)) {
      expect(onAir.at(id, NOON)?.broadcasts.length).toBeGreaterThan(0);
    }
  });

  it('asks nobody on the internet for anything', () => {
    const { storyUrls, stations, archive, channelKeys } = theEmbedded();
    const said = JSON.stringify([
      stations,
      archive.latest().map(({ lead, audio }) => [lead, audio]),
    ]);

    expect(storyUrls).toEqual([]);
    expect(channelKeys.size).toBe(0);
    expect(said).not.toMatch(/https?:/);
  });

  it('looks at work whenever it is read: its newest story is of this day or the one before', () => {
    let nowMs = NOON;
    const { archive } = theEmbedded(() => nowMs);
    const age = () => nowMs - Date.parse(archive.latest()[0]!.publishedAt);
    expect(age()).toBeLessThan(48 * HOUR_MS);

    nowMs += 400 * 24 * HOUR_MS;

    expect(age()).toBeGreaterThanOrEqual(0);
    expect(age()).toBeLessThan(48 * HOUR_MS);
  });

  it('serves every picture and sound that its stories name, and every stream', async () => {
    const { routes, archive, stations, stop } = theEmbedded();
    const origin = await anOrigin({ embedded: routes });
    const media = archive
      .latest()
      .flatMap(({ lead, audio }) => [
        ...(lead?.renditions.map(({ url }) => url) ?? []),
        ...(audio?.sources.map(({ url }) => url) ?? []),
      ]);
    const streams = stations.flatMap(({ channels }) =>
      channels.flatMap((channel) => channel.streams.map(({ url }) => url)),
    );

    const statuses = await Promise.all(
      [...new Set([...media, ...streams])].map(async (url) => {
        const { status } = await origin.request(url, { method: 'HEAD' });
        return status === 200 ? null : `${url}: ${status}`;
      }),
    );
    stop();

    expect(media.length).toBeGreaterThan(40);
    expect(statuses.filter(Boolean)).toEqual([]);
  });
});
