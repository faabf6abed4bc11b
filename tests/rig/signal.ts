/**
 * The test signal: two tones at once. The carrier tells which stream sounds; the clock tone tells which second of the minute
 * was on air when it was encoded, so that the moment that is heard can be read from the sound itself.
 * Both are whole multiples of 50 Hz and so meet each second at a zero crossing: the signal has no clicks of its own.
 */
export const CARRIERS_HZ = [500, 700, 900, 1100, 1300, 1500] as const;
export type CarrierHz = (typeof CARRIERS_HZ)[number];

export const CLOCK_BASE_HZ = 2000;
export const CLOCK_STEP_HZ = 50;

/** The signal as FFmpeg's expression of t, from the second of the minute at which it starts. */
export function signalExpression(carrierHz: CarrierHz, startSecond: number): string {
  const second = `mod(floor(t+${startSecond.toFixed(3)}),60)`;
  const clock = `${CLOCK_BASE_HZ}+${CLOCK_STEP_HZ}*${second}`;
  // The clock's phase runs on the minute's own time, so that a new second starts at zero.
  return `0.3*sin(2*PI*${carrierHz}*t)+0.2*sin(2*PI*(${clock})*(t+${startSecond.toFixed(3)}))`;
}
