import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playlistEntries } from '#server/streams/probe/playlist.ts';
import { anyText } from '#tests/support/anyText.ts';

const BASE = new URL('http://radio.example/listen/live.pls');
const entriesIn = (text: string) => playlistEntries(text, BASE).map(({ href }) => href);

describe('the addresses in a playlist', () => {
  it('are those of a .pls, and not its titles and lengths', () => {
    const pls = [
      '[playlist]',
      'NumberOfEntries=2',
      'File1=https://a.example/live',
      'Title1=https://not.example/',
      'Length1=-1',
      'file2 = https://b.example/live',
      'Version=2',
    ].join('\r\n');

    expect(entriesIn(pls)).toEqual(['https://a.example/live', 'https://b.example/live']);
  });

  it('are those of an .m3u, and not its remarks', () => {
    const m3u = '#EXTM3U\n#EXTINF:-1,Alder\nhttps://a.example/live\n\n# the other\nb.mp3\n';

    expect(entriesIn(m3u)).toEqual(['https://a.example/live', 'http://radio.example/listen/b.mp3']);
  });

  it('stand in their order, each once', () => {
    expect(entriesIn('https://b.example/\nhttps://a.example/\nhttps://b.example\n')).toEqual([
      'https://b.example/',
      'https://a.example/',
    ]);
  });

  it('are five at most', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `https://s${i}.example/`).join('\n');

    expect(entriesIn(many)).toHaveLength(5);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'rtmp://a.example/', 'data:,x', 'http://'])(
    'are of the web: not %s',
    (href) => {
      expect(entriesIn(`#EXTM3U\n${href}\n`)).toEqual([]);
    },
  );

  it('are none in nothing', () => {
    expect(entriesIn('')).toEqual([]);
    expect(entriesIn('[playlist]\nhttps://a.example/\n')).toEqual([]);
  });

  it('are of the web and few, whatever stands there', () => {
    assert(
      property(anyText(), (noise) => {
        const urls = playlistEntries(`[playlist]\nFile1=${noise}\n${noise}`, BASE);
        expect(urls.length).toBeLessThanOrEqual(5);
        expect(urls.every(({ protocol }) => /^https?:$/.test(protocol))).toBe(true);
      }),
    );
  });
});
