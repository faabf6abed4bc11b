import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPeakMeter } from '#player/browser/peakMeter.ts';

afterEach(() => void vi.unstubAllGlobals());

const piece = () => Uint8Array.of(1, 2, 3);

/** A browser whose decoder finds these samples, a list for each channel, or refuses; it takes the buffer away, as decoders do. */
function aBrowser(first: readonly (readonly number[])[] | null) {
  const decoder = { finds: first, asked: 0 };
  vi.stubGlobal(
    'OfflineAudioContext',
    class OfflineAudioContext {
      async decodeAudioData(buffer: ArrayBuffer) {
        decoder.asked += 1;
        structuredClone(buffer, { transfer: [buffer] });
        const channels = decoder.finds;
        if (!channels) throw new DOMException('Unknown content', 'EncodingError');
        return {
          numberOfChannels: channels.length,
          getChannelData: (channel: number) => Float32Array.from(channels[channel]!),
        };
      }
    },
  );
  return decoder;
}

describe('the peak', () => {
  it.each([
    ['full scale', [[0, 0, 0, 1, 0, 0]], 0],
    ['half of it, below nothing', [[-0.5, 0, 0, 0.25]], -6.02],
    ['a thousandth', [[0.001]], -60],
    ['the louder of two channels', [[0.001], [0.1]], -20],
  ])('is in dB of full scale: %s', async (_, samples, db) => {
    aBrowser(samples);
    expect(await createPeakMeter()(piece())).toBeCloseTo(db, 1);
  });

  it('of digital silence is less than any other', async () => {
    aBrowser([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(await createPeakMeter()(piece())).toBe(-Infinity);
  });

  it('leaves the bytes to whoever plays them', async () => {
    aBrowser([[0.5]]);
    const bytes = piece();
    await createPeakMeter()(bytes);
    expect([...bytes]).toEqual([1, 2, 3]);
  });
});

describe('a browser that cannot tell', () => {
  it('is one without a decoder', async () => {
    vi.stubGlobal('OfflineAudioContext', undefined);
    Reflect.deleteProperty(globalThis, 'OfflineAudioContext');
    expect(await createPeakMeter()(piece())).toBeNull();
  });

  it('is asked no more once it has refused three pieces in a row', async () => {
    const decoder = aBrowser(null);
    const peak = createPeakMeter();
    for (let i = 0; i < 6; i += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One piece after the other.
      expect(await peak(piece())).toBeNull();
    }
    expect(decoder.asked).toBe(3);
  });

  it('is asked on when only one piece was bad, and asked anew of another stream', async () => {
    const decoder = aBrowser(null);
    const peak = createPeakMeter();
    await peak(piece());
    await peak(piece());
    decoder.finds = [[1]];
    expect(await peak(piece())).toBe(0);
    decoder.finds = null;
    await peak(piece());
    await peak(piece());
    decoder.finds = [[1]];
    expect(await peak(piece())).toBe(0);
    expect(await createPeakMeter()(piece())).toBe(0);
  });
});
