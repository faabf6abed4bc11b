import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLiveChannels } from '#server/embedded/live/liveChannels.ts';
import { embeddedStations } from '#server/embedded/network.ts';
import { readPlayouts } from '#server/embedded/playout.ts';
import { NOON } from '#tests/support/origin.ts';

const FOLDER = path.resolve('src/server/embedded/media/live');

function theChannels(given: Partial<Parameters<typeof openLiveChannels>[0]> = {}) {
  const ticking = new Set<() => void>();
  const live = openLiveChannels({
    stations: embeddedStations,
    playouts: readPlayouts(),
    folder: FOLDER,
    now: () => NOON,
    every: (_, call) => {
      ticking.add(call);
      return () => ticking.delete(call);
    },
    ...given,
  });
  return { live, ticking };
}

const reading = async (mounts: ReturnType<typeof openLiveChannels>['mounts'], address: string) => {
  const stream = await mounts.get(address)!.stream();
  return stream.listen({ hasTitles: false }).getReader();
};

describe('the embedded network’s channels', () => {
  it('stand at the addresses that their stations name', () => {
    const { mounts } = theChannels().live;
    const named = embeddedStations.flatMap(({ channels }) =>
      channels.flatMap(({ streams }) => streams.map(({ url }) => url)),
    );

    expect([...mounts.keys()]).toEqual(named);
    expect(mounts.get('/live/qhbr-1.mp3')).toMatchObject({
      stationId: 'qhbr',
      channelName: 'QHBR News',
      genre: 'Talk',
    });
    expect(mounts.get('/live/qhbr-2.aac')?.genre).toBe('Music');
  });

  it('are one stream each, for everybody who listens', async () => {
    const { mounts } = theChannels().live;
    const mount = mounts.get('/live/qpra-1.mp3')!;

    const [one, other] = await Promise.all([mount.stream(), mount.stream()]);

    expect(one).toBe(other);
    expect(await mount.stream()).toBe(one);
  });

  it('cost nothing until somebody listens, nor after the last has gone', async () => {
    const { live, ticking } = theChannels();
    expect(ticking.size).toBe(0);

    const reader = await reading(live.mounts, '/live/qmtn-1.mp3');
    await reader.read();
    expect(ticking.size).toBe(1);
    await reader.cancel();

    expect(ticking.size).toBe(0);
  });

  it('all end when the network does, and so does one that was only being read', async () => {
    const { live, ticking } = theChannels();
    const reader = await reading(live.mounts, '/live/qhbr-1.mp3');
    await reader.read();
    const late = live.mounts.get('/live/qpra-1.mp3')!.stream();

    live.close();

    expect((await reader.read()).done).toBe(true);
    expect((await (await late).listen({ hasTitles: false }).getReader().read()).done).toBe(true);
    expect(ticking.size).toBe(0);
  });

  it('can be tried again where their sound could not be read', async () => {
    const { live } = theChannels({ folder: path.join(FOLDER, 'nowhere') });
    const mount = live.mounts.get('/live/qhbr-1.mp3')!;

    await expect(mount.stream()).rejects.toThrow('ENOENT');
    await expect(mount.stream()).rejects.toThrow('ENOENT');
  });

  it('are none where no playout is', () => {
    expect(theChannels({ playouts: new Map() }).live.mounts.size).toBe(0);
  });
});
