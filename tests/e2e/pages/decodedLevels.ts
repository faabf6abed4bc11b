import { createPeakMeter } from '#player/browser/peakMeter.ts';

declare global {
  /** @returns The peak of what is at an address in dB of full scale, as text: JSON has no -Infinity. */
  var peakAt: (url: string) => Promise<string>;
}

globalThis.peakAt = async (url) => `${await createPeakMeter()(await (await fetch(url)).bytes())}`;
