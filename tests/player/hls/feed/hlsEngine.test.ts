import { Events } from 'hls.js/light';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listenTo, type EngineError, type EngineListener } from '#player/hls/feed/hlsEngine.ts';
import { FakeHls } from '#tests/support/fakeHls.ts';
import {
  aSegment,
  id3,
  tellLoading,
  tellMediaError,
  tellPlaylist,
  tellPlaylistError,
  tellSegmentError,
  tellSound,
} from '#tests/support/hlsEvents.ts';
import { aPlaylist } from '#tests/support/hlsPlaylists.ts';

function listening() {
  const hls = new FakeHls({});
  const told: unknown[] = [];
  const errors: EngineError[] = [];
  const listener: EngineListener = {
    onPlaylist: ({ edge }) => told.push(`playlist to ${edge}`),
    onPlaced: ({ edge }) => told.push(`placed to ${edge}`),
    onPiece: ({ data }) => told.push(`piece of ${data.length}`),
    onSound: () => told.push('sound'),
    onTitle: (title, atSeconds) => told.push(`${title} at ${atSeconds}`),
    onLoading: ({ url }) => told.push(`loading ${url}`),
    onLoaded: ({ url }) => told.push(`loaded ${url}`),
    onError: (error) => errors.push(error),
  };
  listenTo(hls, listener);
  const tellTags = (...tags: { data: Uint8Array; pts: number }[]) =>
    hls.tell(Events.FRAG_PARSING_METADATA, { samples: tags });
  return { hls, told, errors, tellTags };
}

it('tells in order what becomes of a segment', () => {
  const { hls, told } = listening();
  tellPlaylist(hls, aPlaylist(), 113);
  tellLoading(hls, aSegment());
  hls.tell(Events.BUFFER_APPENDING, { type: 'audio', data: new Uint8Array(7), frag: {} });
  tellSound(hls);
  hls.tell(Events.LEVEL_PTS_UPDATED, { details: aPlaylist({ from: 101 }) });
  hls.tell(Events.FRAG_BUFFERED, { frag: aSegment() });
  expect(told).toEqual([
    'playlist to 124',
    'loading https://radio.example/1.aac',
    'piece of 7',
    'sound',
    'placed to 125',
    'loaded https://radio.example/1.aac',
  ]);
});

describe('titles in the sound', () => {
  it('are told with the moment that they belong to', () => {
    const { told, tellTags } = listening();
    tellTags({ data: id3('Misty'), pts: 104 }, { data: id3('Blue in Green'), pts: 106.5 });
    expect(told).toEqual(['Misty at 104', 'Blue in Green at 106.5']);
  });

  it('are not made of tags that name no song', () => {
    const { told, tellTags } = listening();
    tellTags({ data: new Uint8Array(0), pts: 1 }, { data: id3(''), pts: 2 });
    expect(told).toEqual([]);
  });

  it('do no harm, whatever bytes a station sends', () => {
    const { told, tellTags } = listening();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        tellTags({ data: bytes, pts: 0 });
        tellTags({ data: Uint8Array.from([...id3('x').subarray(0, 10), ...bytes]), pts: 0 });
      }),
    );
    tellTags({ data: id3('Misty'), pts: 104 });
    expect(told.at(-1)).toBe('Misty at 104');
  });
});

describe('errors', () => {
  it('are told apart by what failed: a playlist, a segment, or what came', () => {
    const { hls, errors } = listening();
    tellPlaylistError(hls);
    tellSegmentError(hls);
    tellMediaError(hls);
    const told = errors.map((error) => [error.isOfNetwork, error.isSegment]);
    expect(told).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  it('are told with what they say of the stream, and whether hls.js goes on by itself', () => {
    const { hls, errors } = listening();
    tellPlaylistError(hls, { isFatal: true, status: 404 });
    tellSegmentError(hls, { status: 500 });
    tellMediaError(hls);
    const told = errors.map((error) => [error.isFatal, error.fault]);
    expect(told).toEqual([
      [true, 'not-found'],
      [false, 'refused'],
      [true, 'undecodable'],
    ]);
  });
});
