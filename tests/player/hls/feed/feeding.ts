import { vi } from 'vitest';
import { HlsFeed } from '#player/hls/feed/hlsFeed.ts';
import { fakeHls } from '#tests/support/fakeHls.ts';
import { fakeHlsElement } from '#tests/support/fakeHlsElement.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { tellPlaylist, tellSound } from '#tests/support/hlsEvents.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';

export const URL_OF_IT = 'https://radio.example/live.m3u8';

/** A stream that has just been opened. Needs fake timers. */
export function feeding(existing = hlsWorld()) {
  const { deps, world } = existing;
  const hls = fakeHls();
  const { node, playhead } = fakeHlsElement();
  const told: string[] = [];
  const feed = new HlsFeed(
    { ...deps, openHls: hls.openHls },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nobody looks into it.
    { url: URL_OF_IT, node, mediaSource: {} as MediaSource },
    0,
    {
      onPlaylist: ({ edge }) => told.push(`playlist to ${edge}`),
      onSound: () => told.push('sound'),
      onTitle: (title, atSeconds) => told.push(`${title} at ${atSeconds}`),
      onMended: (how, before) => told.push(`mended ${how}, was to ${before?.edge ?? 'nothing'}`),
      onBroken: (fault) => told.push(`broken: ${fault}`),
    },
  );
  const pass = (ms: number) => {
    world.tickMs += ms;
    vi.advanceTimersByTime(ms);
  };
  /** What it was told since the last time that this was asked. */
  const asked = () => hls.newest().log.splice(0);
  asked();
  return { feed, told, pass, asked, world, deps, playhead, ...hls };
}

/** A stream that sounds. */
export function sounding(existing = hlsWorld()) {
  const all = feeding(existing);
  tellPlaylist(all.newest(), aPlaylist(), 113);
  tellSound(all.newest());
  all.told.splice(0);
  return all;
}
