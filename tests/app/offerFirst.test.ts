// @vitest-environment jsdom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createQueryClient } from '#api/queryClient.ts';
import { offerFirst } from '#app/offerFirst.ts';
import { notingPlayer } from '#tests/features/stations/renderStations.tsx';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';
import { aNetwork } from '#tests/support/origin.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';

const classical = aChannel({ id: 'wxyz-2', name: 'WXYZ Classical' });
const station = aStation({ name: 'WXYZ', channels: [aChannel(), classical] });

async function offered(last: { channel: ReturnType<typeof aChannel>; stationName: string } | null) {
  const queries = createQueryClient();
  queries.setQueryData(['network'], aNetwork({ defaultChannel: 'wxyz-1' }));
  queries.setQueryData(['stations'], { stations: [station] });
  const { player } = notingPlayer();
  const lastTuned = { read: () => last, write: () => {} };
  await offerFirst({ ...somePlayerParts(player), lastTuned }, queries);
  return player.store.getState().playback;
}

it("offers the network's own channel to someone new", async () => {
  expect(await offered(null)).toMatchObject({
    status: 'idle',
    tuning: { channel: { id: 'wxyz-1' }, stationName: 'WXYZ' },
  });
});

it('offers what was heard last, with the streams that it has now', async () => {
  const old = aChannel({
    id: 'wxyz-2',
    streams: [{ ...classical.streams[0], url: 'https://gone.example/' }],
  });
  expect(await offered({ channel: old, stationName: 'WXYZ' })).toMatchObject({
    tuning: { channel: classical },
  });
});

it('offers a channel of the directory that was heard last, which the network does not have', async () => {
  const far = aChannel({ id: 'kqed-fm-1', name: 'KQED' });
  expect(await offered({ channel: far, stationName: 'KQED' })).toMatchObject({
    tuning: { channel: far },
  });
});

it('offers someone new a channel of the directory, where the network has chosen one', async () => {
  const know = aChannel({ id: 'know-fm-1', name: 'KNOW' });
  const queries = createQueryClient();
  queries.setQueryData(['network'], aNetwork({ defaultChannel: 'know-fm-1', hasDirectory: true }));
  queries.setQueryData(['stations'], { stations: [station] });
  queries.setQueryData(
    ['stations', 'know-fm'],
    aStation({ id: 'know-fm', name: 'KNOW', channels: [know] }),
  );
  const { player } = notingPlayer();
  const lastTuned = { read: () => null, write: () => {} };
  await offerFirst({ ...somePlayerParts(player), lastTuned }, queries);
  expect(player.store.getState().playback.tuning).toEqual({ channel: know, stationName: 'KNOW' });
});

describe('when the lists come late, or not at all', () => {
  const remembered = { channel: aChannel({ id: 'kqed-fm-1', name: 'KQED' }), stationName: 'KQED' };

  function offering(last: typeof remembered | null) {
    const queries = createQueryClient();
    queries.setDefaultOptions({ queries: { retry: false } });
    const { player } = notingPlayer();
    const parts = { ...somePlayerParts(player), lastTuned: { read: () => last, write: () => {} } };
    return { queries, player, parts, tuning: () => player.store.getState().playback.tuning };
  }

  it('offers at once what it remembers, before any list is there', async () => {
    const { queries, parts, tuning } = offering(remembered);
    vi.stubGlobal('fetch', () => new Promise<Response>(() => {}));
    onTestFinished(() => void vi.unstubAllGlobals());
    offerFirst(parts, queries).catch(() => undefined);
    expect(tuning()?.channel.name).toBe('KQED');
    await queries.cancelQueries();
  });

  it('keeps offering that where no list comes', async () => {
    const { queries, parts, tuning } = offering(remembered);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    onTestFinished(() => void vi.unstubAllGlobals());
    await expect(offerFirst(parts, queries)).rejects.toMatchObject({ fault: 'unreachable' });
    expect(tuning()?.channel.name).toBe('KQED');
  });

  it.each([null, 'not-there-1'])(
    'offers nothing where the network has no such channel: %o',
    async (id) => {
      const { queries, parts, tuning } = offering(null);
      queries.setQueryData(['network'], aNetwork({ defaultChannel: id, hasDirectory: false }));
      queries.setQueryData(['stations'], { stations: [station] });
      await offerFirst(parts, queries);
      expect(tuning()).toBeNull();
    },
  );

  it('gives the favourites the streams that their channels have now', async () => {
    onTestFinished(() => localStorage.clear());
    const { queries, parts } = offering(null);
    const gone = { ...classical.streams[0], url: 'https://gone.example/' };
    parts.favourites.setState({
      tunings: [{ channel: { ...classical, streams: [gone] }, stationName: 'Old name' }],
    });
    queries.setQueryData(['network'], aNetwork());
    queries.setQueryData(['stations'], { stations: [station] });
    await offerFirst(parts, queries);
    expect(parts.favourites.getState().tunings).toEqual([
      { channel: classical, stationName: 'WXYZ' },
    ]);
  });
});
