import { faded, highpass, lowpass, peak } from './filters.ts';
import type { Instrument } from './note.ts';
import { RATE, silence } from './sound.ts';

/** Drums know no pitch: `hz` is not read, `seconds` is how long a brush is drawn. */
export const brush: Instrument = ({ seconds, velocity, random }) => {
  const length = Math.max(0.12, seconds);
  const noise = silence(length).map((_, i) => {
    const at = i / RATE / length;
    return (random() * 2 - 1) * Math.sin(Math.PI * Math.min(1, at * 1.4) ** 0.6) ** 2;
  });
  return faded(lowpass(highpass(noise, 1_400), 5_200), 0.01, 0.05).map((x) => x * 0.16 * velocity);
};

export const ride: Instrument = ({ velocity, random }) => {
  const noise = silence(0.7).map((_, i) => (random() * 2 - 1) * Math.exp(-i / (RATE * 0.16)));
  const metal = peak(highpass(noise, 4_200), 6_100, 5, 3);
  return faded(lowpass(metal, 8_500), 0.002, 0.3).map((x) => x * 0.07 * velocity);
};

export const kick: Instrument = ({ velocity }) => {
  let phase = 0;
  const thump = silence(0.42).map((_, i) => {
    phase += (2 * Math.PI * (46 + 52 * Math.exp(-i / (RATE * 0.035)))) / RATE;
    return Math.sin(phase) * Math.exp(-i / (RATE * 0.11));
  });
  return faded(thump, 0.003, 0.1).map((x) => x * 0.5 * velocity);
};

export const shaker: Instrument = ({ velocity, random }) => {
  const grains = silence(0.13).map((_, i) => {
    const at = i / RATE;
    return (random() * 2 - 1) * Math.min(1, at / 0.03) * Math.exp(-at / 0.035);
  });
  return faded(lowpass(highpass(grains, 3_000), 7_500), 0.004, 0.03).map((x) => x * 0.2 * velocity);
};
