import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendPlaylist, type PlaylistMemory } from '#player/hls/feed/playlistMender.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);

interface Given {
  readonly first?: number;
  readonly count?: number;
  readonly discontinuity?: number;
  /** Of the first segment. */
  readonly clockMs?: number;
  readonly name?: (number: number) => string;
  readonly end?: boolean;
}

function playlist({ first = 0, count = 5, discontinuity, clockMs, name, end = false }: Given) {
  const segments = Array.from({ length: count }, (_, index) => [
    ...(clockMs === undefined
      ? []
      : [`#EXT-X-PROGRAM-DATE-TIME:${new Date(clockMs + index * 4000).toISOString()}`]),
    '#EXTINF:4.0,',
    name?.(first + index) ?? `live-${first + index}.ts?t=${Math.random()}`,
  ]);
  return [
    '#EXTM3U',
    '#EXT-X-TARGETDURATION:4',
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    ...(discontinuity === undefined ? [] : [`#EXT-X-DISCONTINUITY-SEQUENCE:${discontinuity}`]),
    ...segments.flat(),
    ...(end ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n');
}

const read = (given: readonly Given[], everyMs = 4_000) => {
  let memory: PlaylistMemory | null = null;
  return given.map((one, index) => {
    const mended = mendPlaylist(playlist(one), memory, NOW + index * everyMs);
    ({ memory } = mended);
    return mended.text;
  });
};
const numberOf = (text: string | undefined, tag: string) =>
  Number(new RegExp(`^#EXT-X-${tag}:(\\d+)`, 'm').exec(text ?? '')?.[1] ?? NaN);

describe('a live playlist', () => {
  it('is left as it is while its numbers rise', () => {
    const given = [{ first: 3 }, { first: 4 }, { first: 6 }].map(playlist);
    let memory: PlaylistMemory | null = null;
    for (const [index, text] of given.entries()) {
      const mended = mendPlaylist(text, memory, NOW + index * 4_000);
      expect(mended.text).toBe(text);
      ({ memory } = mended);
    }
  });

  it('never ends', () => {
    expect(read([{ end: true }])[0]).not.toContain('ENDLIST');
  });

  it('goes on, behind a discontinuity, where an encoder counts from nought again', () => {
    const [, anew, next] = read([{ first: 900 }, { first: 0, count: 2 }, { first: 0, count: 3 }]);
    expect(numberOf(anew, 'MEDIA-SEQUENCE')).toBe(905);
    expect(numberOf(anew, 'DISCONTINUITY-SEQUENCE')).toBe(1);
    expect(numberOf(next, 'MEDIA-SEQUENCE')).toBe(905);
  });

  it('goes on where the numbers leap further than time does', () => {
    const [, leapt] = read([{ first: 10 }, { first: 1_700_000_000, discontinuity: 4 }]);
    expect(numberOf(leapt, 'MEDIA-SEQUENCE')).toBe(15);
    expect(numberOf(leapt, 'DISCONTINUITY-SEQUENCE')).toBe(1);
  });

  it('knows a new beginning by the clock where the numbers are the same', () => {
    const [, anew] = read([
      { first: 2, clockMs: NOW },
      { first: 2, clockMs: NOW + 60_000 },
    ]);
    expect(numberOf(anew, 'MEDIA-SEQUENCE')).toBe(7);
  });

  it('takes a server that is a little late for what it is', () => {
    const [, late] = read([{ first: 10 }, { first: 8 }]);
    expect(numberOf(late, 'MEDIA-SEQUENCE')).toBe(8);
  });

  it('may be away for a while and have gone on', () => {
    const [, later] = read([{ first: 10 }, { first: 40 }], 120_000);
    expect(numberOf(later, 'MEDIA-SEQUENCE')).toBe(40);
  });

  it('asks for no requests that wait', () => {
    const text = playlist({}).replace(
      '#EXTINF',
      '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,CAN-SKIP-UNTIL=12\n#EXT-X-PART-INF:PART-TARGET=1\n#EXTINF',
    );
    expect(mendPlaylist(text, null, NOW).text).not.toMatch(/SERVER-CONTROL|PART/);
  });

  it('has numbers that never fall, however often its encoder begins anew', () => {
    const runs = fc.array(fc.record({ gone: fc.integer({ min: 1, max: 3 }), anew: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(runs, (steps) => {
        let first = 1_000;
        const texts = read(
          steps.map(({ gone, anew }) => {
            first = anew && first > 10 ? 0 : first + gone;
            return { first };
          }),
          4_000,
        );
        const ends = texts.map((text) => numberOf(text, 'MEDIA-SEQUENCE') + 4);
        for (const [index, end] of ends.entries())
          expect(end).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
      }),
    );
  });
});

it('leaves a list of renditions alone', () => {
  const text = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=64000\nlow.m3u8\n';
  expect(mendPlaylist(text, null, NOW)).toEqual({ text, memory: null });
});
