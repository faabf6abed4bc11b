import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHlsPlaylist } from '#server/streams/probe/hlsPlaylist.ts';
import { anyText } from '#tests/support/anyText.ts';

const BASE = new URL('https://radio.example/hls/live.m3u8');
const read = (...lines: string[]) => readHlsPlaylist(['#EXTM3U', ...lines].join('\n'), BASE);

/** The newest segment of a media playlist. */
function newestOf(...lines: string[]) {
  const playlist = read(...lines);
  return playlist.kind === 'media' ? playlist.newest : null;
}

describe('a master playlist', () => {
  it('names its first variant, from where it stands itself', () => {
    const playlist = read(
      '#EXT-X-STREAM-INF:BANDWIDTH=96000,CODECS="mp4a.40.2"',
      'low/live.m3u8',
      '#EXT-X-STREAM-INF:BANDWIDTH=192000',
      '../high.m3u8',
    );

    expect(playlist).toMatchObject({ kind: 'master', codec: 'aac' });
    expect(playlist).toHaveProperty('variant.href', 'https://radio.example/hls/low/live.m3u8');
  });

  it.each([
    ['mp4a.40.2', 'aac'],
    ['mp4a.40.5', 'aac'],
    ['mp4a.40.29', 'aac'],
    ['mp4a.40.34', 'mp3'],
    ['mp4a.6B', 'mp3'],
    ['mp4a.69', 'mp3'],
    ['opus', null],
    ['ac-3', null],
    ['', null],
  ])('says by its codecs what will sound: %s', (codecs, codec) => {
    expect(read(`#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="${codecs}"`, 'a.m3u8')).toMatchObject({
      codec,
    });
  });

  it('may say nothing of its codec, and stand with comments between', () => {
    expect(read('#EXT-X-STREAM-INF:BANDWIDTH=1', '', '# the low one', 'a.m3u8')).toMatchObject({
      codec: null,
      variant: new URL('https://radio.example/hls/a.m3u8'),
    });
  });

  it('that names no variant, or none that is an address, leads nowhere', () => {
    expect(read('#EXT-X-STREAM-INF:BANDWIDTH=1')).toMatchObject({ variant: null });
    expect(read('#EXT-X-STREAM-INF:BANDWIDTH=1', 'http://')).toMatchObject({ variant: null });
  });
});

describe('the newest segment', () => {
  it('is the last, with its length and its place in the whole', () => {
    expect(
      newestOf('#EXT-X-MEDIA-SEQUENCE:41', '#EXTINF:4.5,', 'a.aac', '#EXTINF:3.5,title', 'b.aac'),
    ).toEqual({
      url: new URL('https://radio.example/hls/b.aac'),
      seconds: 3.5,
      sequence: 42,
      endMs: null,
    });
  });

  it('is counted from nought where the playlist does not say', () => {
    expect(newestOf('#EXTINF:4,', 'a.aac')?.sequence).toBe(0);
  });

  it('ends when the clock says: the last time told, and what has sounded since', () => {
    const newest = newestOf(
      '#EXT-X-PROGRAM-DATE-TIME:2026-03-01T12:00:00.000Z',
      '#EXTINF:4,',
      'a.aac',
      '#EXT-X-PROGRAM-DATE-TIME:2026-03-01T12:00:10.000Z',
      '#EXTINF:4,',
      'b.aac',
      '#EXTINF:6,',
      'c.aac',
    );

    expect(newest?.endMs).toBe(Date.parse('2026-03-01T12:00:20Z'));
  });

  it.each([
    ['2026-03-01T06:00:00-06:00', '2026-03-01T12:00:04Z'],
    ['2026-03-01T06:00:00-0600', '2026-03-01T12:00:04Z'],
    ['2026-03-01T12:00:00+0000', '2026-03-01T12:00:04Z'],
  ])('ends by any zone, however it is written: %s', (told, end) => {
    const newest = newestOf(`#EXT-X-PROGRAM-DATE-TIME:${told}`, '#EXTINF:4,', 'a.aac');

    expect(newest?.endMs).toBe(Date.parse(end));
  });

  it('ends nobody knows when, where the clock is nonsense', () => {
    const newest = newestOf('#EXT-X-PROGRAM-DATE-TIME:noon', '#EXTINF:4,', 'a.aac');

    expect(newest?.endMs).toBeNull();
  });

  it('is none in a playlist without any, or whose lines are no addresses', () => {
    expect(newestOf('#EXT-X-TARGETDURATION:4')).toBeNull();
    expect(newestOf('#EXTINF:4,', 'http://')).toBeNull();
  });

  it('is found with any ends of lines, and blanks around', () => {
    const text = '#EXTM3U\r\n#EXTINF:4,\r\n  a.aac  \r\n#EXTINF:4,\rb.aac\r';

    expect(readHlsPlaylist(text, BASE)).toHaveProperty('newest.sequence', 1);
  });
});

it.each([
  ['has an end', ['#EXTINF:4,', 'a.aac', '#EXT-X-ENDLIST'], true],
  ['goes on', ['#EXTINF:4,', 'a.aac'], false],
])('a playlist that %s', (_, lines, hasEnded) => {
  expect(read(...lines)).toMatchObject({ hasEnded, hasProgramDateTime: false });
});

it('is read without an error, whatever stands in it', () => {
  const tags = [
    '#EXTINF:',
    '#EXT-X-MEDIA-SEQUENCE:',
    '#EXT-X-STREAM-INF:',
    '#EXT-X-PROGRAM-DATE-TIME:',
  ];
  assert(
    property(anyText({ maxLength: 60 }), (noise) => {
      const text = tags.map((tag) => `${tag}${noise}\n${noise}\n`).join('');
      expect(readHlsPlaylist(text, BASE).kind).toMatch(/^(master|media)$/);
      expect(readHlsPlaylist(noise, BASE).kind).toMatch(/^(master|media)$/);
    }),
  );
});
