import { describe, expect, it } from 'vitest';
import {
  isHlsPlaylist,
  kindOfBody,
  kindOfBytes,
  kindOfText,
  kindOfType,
} from '#audio/contentKind.ts';
import { bytesOf, mp3Frame, textBytes } from '#tests/support/frames.ts';

describe('by its content type, an answer is', () => {
  it.each([
    ['MP3', 'audio/mpeg', 'audio/mpeg'],
    ['MP3', 'Audio/MPEG; charset=utf-8', 'audio/mpeg'],
    ['AAC', 'audio/aacp', 'audio/aac'],
    ['a web page', 'text/html; charset=utf-8', 'web-page'],
    ['a playlist', 'audio/x-scpls', 'playlist'],
    ['a playlist', 'audio/x-mpegurl', 'playlist'],
    ['a playlist', 'application/vnd.apple.mpegurl', 'playlist'],
    ['other audio', 'audio/ogg', 'other-audio'],
    ['other audio', 'application/ogg', 'other-audio'],
    ['unknown', 'application/octet-stream', 'unknown'],
    ['unknown', null, 'unknown'],
    ['unknown', '', 'unknown'],
  ])('%s: %s', (_, type, kind) => {
    expect(kindOfType(type)).toBe(kind);
  });
});

describe('by its first bytes, an answer is', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html>', 'web-page'],
    ['a web page', '\n\n  <html lang="en">', 'web-page'],
    ['a web page', '\uFEFF<!doctype html>', 'web-page'],
    ['a web page', '<title>Offline</title>', 'web-page'],
    ['a web page', '<p>This account has been suspended.</p>', 'web-page'],
    ['a web page', '<?xml version="1.0"?><Error/>', 'web-page'],
    ['a playlist', '[playlist]\nNumberOfEntries=1', 'playlist'],
    ['a playlist', '#EXTM3U\n#EXT-X-VERSION:3', 'playlist'],
    ['a playlist', 'https://streams.example.org/live.mp3\n', 'playlist'],
    ['other audio', 'OggS\0\u0002', 'other-audio'],
    ['unknown', '', 'unknown'],
    ['unknown', 'ID3 and so on', 'unknown'],
    ['unknown', '<playlist/>', 'unknown'],
  ])('%s: %j', (_, text, kind) => {
    expect(kindOfBytes(textBytes(text))).toBe(kind);
    expect(kindOfText(text)).toBe(kind);
  });

  it('not taken for a page when it is sound', () => {
    for (let seed = 0; seed < 50; seed += 1) expect(kindOfBytes(mp3Frame(seed))).toBe('unknown');
  });

  it.each(['<p>', '<P\u0080', '#EXTM3U', 'http://'])(
    'not taken for words when it is sound that has %j in it',
    (words) => {
      const header = Uint8Array.of(0xff, 0xfb, 0x90, 0xc4, 0, 0);
      expect(kindOfBytes(bytesOf(header, textBytes(words), new Uint8Array(200)))).toBe('unknown');
      const sound = Uint8Array.from({ length: 200 }, (_, index) => (index * 37) & 0xff);
      expect(kindOfBytes(bytesOf(textBytes(words), sound))).toBe('unknown');
    },
  );
});

describe('by both, an answer is', () => {
  it.each([
    ['a page that says it is sound', 'audio/mpeg', '<html>', 'web-page'],
    ['a playlist that says it is text', 'text/plain', '[playlist]\n', 'playlist'],
    ['sound, where only its type says so', 'audio/mpeg', 'ID3', 'audio/mpeg'],
    ['a page, where only its type says so', 'text/html', 'Closed for lunch.', 'web-page'],
    ['unknown, where nothing does', null, 'ID3', 'unknown'],
  ])('%s', (_, type, text, kind) => {
    expect(kindOfBody(type, textBytes(text))).toBe(kind);
  });
});

describe('a playlist', () => {
  it.each([
    ['is HLS by its tags', '#EXTM3U\n#EXT-X-VERSION:3\n', true],
    ['is HLS behind a byte order mark', '\uFEFF#EXTM3U\n#EXT-X-TARGETDURATION:4\n', true],
    [
      'is a list of addresses without them',
      '#EXTM3U\n#EXTINF:-1,Alder\nhttps://a.example/\n',
      false,
    ],
    ['is not HLS for its tags alone', '#EXT-X-VERSION:3\n', false],
    ['is nothing yet while it is empty', '', false],
  ])('%s', (_, text, isHls) => {
    expect(isHlsPlaylist(textBytes(text))).toBe(isHls);
  });
});
