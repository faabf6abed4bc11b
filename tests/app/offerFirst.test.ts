// @vitest-environment jsdom
import { expect, it } from 'vitest';
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
