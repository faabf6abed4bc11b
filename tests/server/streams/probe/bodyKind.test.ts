import { describe, expect, it } from 'vitest';
import { bodyKind, oggCodec } from '#server/streams/probe/bodyKind.ts';
import { adtsFrame, bytesOf, id3Tag, mp3Frame, textBytes } from '#tests/support/frames.ts';

const HLS = '#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:4,\na.aac\n';

describe('what answers at a stream’s address', () => {
  it.each([
    ['a page', 'audio/mpeg', '<!doctype html><title>Listen live</title>', 'web-page'],
    ['a page by its type', 'text/html; charset=utf-8', 'Closed.', 'web-page'],
    [
      'an error of a cloud’s storage',
      'application/xml',
      '<?xml version="1.0"?><Error/>',
      'web-page',
    ],
    ['a playlist', 'text/plain', '[playlist]\nFile1=https://a.example/\n', 'playlist'],
    ['a playlist by its type', 'audio/x-scpls', '; made by hand', 'playlist'],
    ['a bare list of addresses', 'text/plain', 'https://a.example/live\n', 'playlist'],
    ['an .m3u', 'audio/x-mpegurl', '#EXTM3U\n#EXTINF:-1,Alder\nhttps://a.example/\n', 'playlist'],
    ['HLS', 'application/vnd.apple.mpegurl', HLS, 'hls'],
    ['HLS, sent as an .m3u', 'audio/x-mpegurl', HLS, 'hls'],
    ['HLS, sent as text behind a mark', 'text/plain', `\uFEFF${HLS}`, 'hls'],
    ['Ogg', 'audio/ogg', 'OggS\0\u0002', 'ogg'],
    ['Ogg, sent as MP3', 'audio/mpeg', 'OggS\0\u0002', 'ogg'],
    ['nothing yet', 'audio/mpeg', '', 'audio'],
    ['who knows what', null, 'ICY 200 OK', 'audio'],
  ])('is %s', (_, type, text, kind) => {
    expect(bodyKind(type, textBytes(text))).toBe(kind);
  });

  it.each([
    ['MP3', mp3Frame(1)],
    ['AAC', adtsFrame(1)],
    ['MP3 behind a tag', bytesOf(id3Tag(300), mp3Frame(1))],
  ])('is sound by what it holds, whatever it is called: %s', (_, bytes) => {
    expect(bodyKind(null, bytes)).toBe('audio');
    expect(bodyKind('application/octet-stream', bytes)).toBe('audio');
  });
});

it.each([
  ['opus', 'OggS\0\u0002\0\0\0\0\0\0\0\0....\0\0\0\0....\u0001\u0013OpusHead\u0001\u0002'],
  ['vorbis', 'OggS\0\u0002\0\0\0\0\0\0\0\0....\0\0\0\0....\u0001\u001e\u0001vorbis\0\0\0\0'],
  ['flac', 'OggS\0\u0002\0\0\0\0\0\0\0\0....\0\0\0\0....\u0001\u0033\u007fFLAC\u0001\0'],
  [null, 'OggS\0\u0002\0\0\0\0\0\0\0\0....\0\0\0\0....\u0001\u0050Speex   1.2'],
  [null, 'OggS'],
])('names the codec of an Ogg stream by its first packet: %s', (codec, text) => {
  expect(oggCodec(textBytes(text))).toBe(codec);
});
