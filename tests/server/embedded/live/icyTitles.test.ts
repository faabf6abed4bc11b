import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIcyReader } from '#audio/icyReader.ts';
import { ICY_INTERVAL, IcyTitles } from '#server/embedded/live/icyTitles.ts';
import { bytesOf } from '#tests/support/frames.ts';
import { anyText } from '#tests/support/anyText.ts';

/** What a player makes of it: the sound, and the titles as they come. */
function heardIn(stream: Uint8Array) {
  const audio: Uint8Array[] = [];
  const titles: string[] = [];
  const read = createIcyReader(String(ICY_INTERVAL), {
    onAudio: (bytes) => audio.push(bytes.slice()),
    onTitle: (title) => titles.push(title),
  });
  read(stream);
  return { sound: bytesOf(...audio), titles };
}

const soundOf = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251);

describe('titles in a stream', () => {
  it('come after every 16,000 bytes, and leave the sound as it was', () => {
    const sound = soundOf(3 * ICY_INTERVAL + 7);
    const stream = new IcyTitles().within(sound, (at) => `Title at ${at}`);

    expect(heardIn(stream)).toEqual({
      sound,
      titles: ['Title at 16000', 'Title at 32000', 'Title at 48000'],
    });
  });

  it('come once while they stay the same: nothing new is one byte', () => {
    const sound = soundOf(5 * ICY_INTERVAL);
    const stream = new IcyTitles().within(sound, () => 'The same');

    expect(heardIn(stream).titles).toEqual(['The same']);
    expect(stream.length).toBe(sound.length + 1 + 2 * 16 + 4);
  });

  it('come in their places however the sound is cut', () => {
    assert(
      property(array(integer({ min: 0, max: 40_000 }), { maxLength: 8 }), (lengths) => {
        const titles = new IcyTitles();
        const whole = soundOf(lengths.reduce((sum, length) => sum + length, 0));
        let from = 0;
        const pieces = lengths.map((length) => {
          const at = from;
          from += length;
          const piece = whole.subarray(at, at + length);
          return titles.within(piece, (offset) => `At ${at + offset}`);
        });
        const { sound, titles: heard } = heardIn(bytesOf(...pieces));
        expect(sound).toEqual(whole);
        expect(heard).toEqual(
          Array.from(
            { length: Math.floor(whole.length / ICY_INTERVAL) },
            (_, i) => `At ${(i + 1) * ICY_INTERVAL}`,
          ),
        );
      }),
    );
  });

  it.each([
    ['an apostrophe', 'Don’t Go', 'Don’t Go'],
    ['a plain one', "It's Raining", "It's Raining"],
    ['letters of other lands', 'Zoë Åkesson – Höst 🍂', 'Zoë Åkesson – Höst 🍂'],
    ['what would end it', "A'; B", 'A’; B'],
    ['what would begin another', "x';StreamTitle='y", "x’;StreamTitle='y"],
  ])('may hold %s', (_, title, heard) => {
    const stream = new IcyTitles().within(soundOf(ICY_INTERVAL), () => title);

    expect(heardIn(stream).titles).toEqual([heard]);
  });

  it('leave the sound whole, however long or strange they are', () => {
    assert(
      property(anyText({ maxLength: 6_000 }), (title) => {
        const sound = soundOf(2 * ICY_INTERVAL);
        const stream = new IcyTitles().within(sound, () => title);
        expect(heardIn(stream).sound).toEqual(sound);
      }),
      { numRuns: 50 },
    );
  });

  it('are cut where the one byte that counts them ends', () => {
    const stream = new IcyTitles().within(soundOf(ICY_INTERVAL), () => 'x'.repeat(10_000));

    expect(stream.length).toBe(ICY_INTERVAL + 1 + 255 * 16);
  });
});
