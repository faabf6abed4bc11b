// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HlsConnection } from '#player/hls/feed/hlsConnection.ts';
import { FakeHls } from '#tests/support/fakeHls.ts';
import { tellPlaylist } from '#tests/support/hlsEvents.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';

const URL_OF_IT = 'https://radio.example/live.m3u8';
const LOADING = { name: '/1.aac', rendition: 1, askedAtMs: 0, loadedBytes: 0 };

function connected() {
  const all: FakeHls[] = [];
  const open = () => {
    const hls = new FakeHls({});
    all.push(hls);
    return hls;
  };
  const node = document.createElement('audio');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nobody looks into it.
  const mediaSource = {} as MediaSource;
  const connection = new HlsConnection(open, { url: URL_OF_IT, node, mediaSource });
  return { connection, all, newest: () => all.at(-1)! };
}

describe('a connection to a stream', () => {
  it('feeds the MediaSource that the element plays already, within the listener’s gesture', () => {
    const { newest } = connected();
    expect(newest().log).toEqual(['attach to its MediaSource', `load ${URL_OF_IT}`]);
  });

  it('knows nothing before the first playlist', () => {
    const { connection } = connected();
    expect(connection.playlist).toBeNull();
    expect(connection.liveSeconds).toBeNull();
    expect([connection.renditions, connection.hasOtherRendition]).toEqual([0, false]);
  });

  it('knows what the newest playlist says', () => {
    const { connection, newest } = connected();
    tellPlaylist(newest(), aPlaylist(), 113);
    expect(connection.playlist?.edge).toBe(124);
    expect(connection.liveSeconds).toBe(113);
    expect(connection.renditions).toBe(1);
  });

  it('asks for the first playlist again until it is there, and for what follows it then', () => {
    const { connection, newest } = connected();
    connection.askAgain();
    tellPlaylist(newest(), aPlaylist(), 113);
    connection.askAgain();
    connection.startAt(104);
    connection.stop();
    expect(newest().log.slice(2)).toEqual([`load ${URL_OF_IT}`, 'start', 'start 104', 'stop']);
  });
});

describe('renditions', () => {
  it('are an alternative only where they have not failed too', () => {
    const { connection, newest } = connected();
    const { known } = newest();
    known.levels = [{ loadError: 1 }, { loadError: 0 }];
    expect(connection.hasOtherRendition).toBe(true);
    known.levels = [{ loadError: 0 }, { loadError: 2 }];
    expect(connection.hasOtherRendition).toBe(false);
  });

  it('are changed for a leaner one by the pace of what comes', () => {
    const { connection } = connected();
    expect(connection.goLeaner({ ...LOADING, bytesPerSecond: 16_000 }, 0.5)).toBe(true);
    expect(connection.bandwidth).toBe(64_000);
  });

  it('stay where the leanest is loaded, or nothing is known of how rich it is', () => {
    const { connection } = connected();
    const before = connection.bandwidth;
    const leanest = { ...LOADING, rendition: 0, bytesPerSecond: 16_000 };
    expect(connection.goLeaner(leanest, 0.5)).toBe(false);
    expect(connection.goLeaner({ ...LOADING, bytesPerSecond: null }, 0.5)).toBe(false);
    expect(connection.bandwidth).toBe(before);
  });
});

describe('a connection that cannot go on', () => {
  it('gets new buffers, and stays what it is', () => {
    const { connection, all } = connected();
    connection.renewBuffers();
    expect(all).toHaveLength(1);
    expect(all[0]!.log.at(-1)).toBe('new buffers');
  });

  it('gives way to a new one on the same element, which makes its own MediaSource', () => {
    const { connection, all, newest } = connected();
    connection.renewAll();
    expect(all.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false]);
    expect(newest().log).toEqual(['attach', `load ${URL_OF_IT}`]);
    tellPlaylist(newest(), aPlaylist(), 113);
    expect(connection.liveSeconds).toBe(113);
  });

  it('costs nothing more once it is closed', () => {
    const { connection, all } = connected();
    connection.renewAll();
    connection.close();
    expect(all.every(({ isDestroyed }) => isDestroyed)).toBe(true);
  });
});
