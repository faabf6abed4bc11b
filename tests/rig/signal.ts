/**
 * The test signal: two tones at once. The carrier tells which stream sounds; the clock tone tells which second of a cycle of two
 * minutes was on air when it was encoded, so that the moment that is heard can be read from the sound itself.
 * All are whole multiples of 50 Hz: each meets each second at a zero crossing, so the signal has no clicks of its own, and 20 ms of
 * sound tell one from another without error.
 */
export const CARRIERS_HZ = [500, 700, 900, 1100, 1300, 1500] as const;
export type CarrierHz = (typeof CARRIERS_HZ)[number];

/** The seconds after which the clock tones begin again: what is further behind than this cannot be told. */
export const CLOCK_SECONDS = 120;
const CLOCK_BASE_HZ = 2000;
const CLOCK_STEP_HZ = 50;
/** By second of the cycle. */
export const CLOCK_HZ: readonly number[] = Array.from(
  { length: CLOCK_SECONDS },
  (_, second) => CLOCK_BASE_HZ + CLOCK_STEP_HZ * second,
);

export const SAMPLE_RATE = 44_100;
const PERIOD_SAMPLES = SAMPLE_RATE / 50;
const BYTES_PER_SAMPLE = 2;
const FULL_SCALE = 32_767;

/** The number of the sample that is on air at a moment, UTC milliseconds. */
export function sampleAt(clockMs: number): number {
  return Math.round((clockMs * SAMPLE_RATE) / 1000);
}

/** The signal from one sample up to another, both counted as by {@link sampleAt}: 16 bit, little-endian, one channel. */
export function signalBetween(carrierHz: CarrierHz, from: number, until: number): Buffer {
  const signal = Buffer.allocUnsafe((until - from) * BYTES_PER_SAMPLE);
  for (let at = from; at < until;) {
    const second = Math.floor(at / SAMPLE_RATE) % CLOCK_SECONDS;
    const inPeriod = at % PERIOD_SAMPLES;
    const count = Math.min(PERIOD_SAMPLES - inPeriod, until - at);
    period(carrierHz, second).copy(
      signal,
      (at - from) * BYTES_PER_SAMPLE,
      inPeriod * BYTES_PER_SAMPLE,
      (inPeriod + count) * BYTES_PER_SAMPLE,
    );
    at += count;
  }
  return signal;
}

/** Nothing at all, for as long as {@link signalBetween} would be. */
export function silenceBetween(from: number, until: number): Buffer {
  return Buffer.alloc((until - from) * BYTES_PER_SAMPLE);
}

const periods = new Map<string, Buffer>();

/** What a second of the cycle consists of: every tone is whole in it. */
function period(carrierHz: CarrierHz, second: number): Buffer {
  const key = `${carrierHz} ${second}`;
  const known = periods.get(key);
  if (known) return known;
  const made = Buffer.alloc(PERIOD_SAMPLES * BYTES_PER_SAMPLE);
  for (let index = 0; index < PERIOD_SAMPLES; index += 1) {
    const turn = (2 * Math.PI * index) / SAMPLE_RATE;
    const level = 0.3 * Math.sin(turn * carrierHz) + 0.2 * Math.sin(turn * CLOCK_HZ[second]!);
    made.writeInt16LE(Math.round(level * FULL_SCALE), index * BYTES_PER_SAMPLE);
  }
  periods.set(key, made);
  return made;
}

/** A tune is so long. */
export const TUNE_SECONDS = 3;

/** What a second of the clock's cycle is called, where a stream names it. */
export function tuneOf(second: number): string {
  return `Tune ${Math.floor(second / TUNE_SECONDS)}`;
}
