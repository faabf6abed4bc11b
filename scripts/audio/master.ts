import { execFileSync, spawnSync } from 'node:child_process';
import { RATE, secondsOf, slice, type Stereo } from './synth/sound.ts';

const TARGET_LUFS = -18;
/** No sample beyond this: what the encoder leaves out makes some of them higher again. */
const CEILING = 0.64;
const PCM = ['-f', 'f32le', '-ar', String(RATE), '-ac', '2'];

/** Brings a sound to the level that everything on the network has (EBU R 128), its peaks held. */
export function mastered(sound: Stereo): Stereo {
  const gain = TARGET_LUFS - loudness(sound);
  const chain = `volume=${gain.toFixed(2)}dB,alimiter=limit=${CEILING}:level=0:attack=4:release=90`;
  const bytes = execFileSync(
    'ffmpeg',
    ['-v', 'error', ...PCM, '-i', '-', '-af', chain, ...PCM, '-'],
    {
      input: interleaved(sound),
      maxBuffer: 2 ** 30,
    },
  );
  return separated(new Float32Array(new Uint8Array(bytes).buffer));
}

/** Integrated, in LUFS. */
function loudness(sound: Stereo): number {
  const run = spawnSync(
    'ffmpeg',
    ['-hide_banner', ...PCM, '-i', '-', '-af', 'ebur128', '-f', 'null', '-'],
    {
      input: interleaved(sound),
    },
  );
  const found = run.stderr.toString().match(/I:\s+(-?[\d.]+) LUFS(?![\s\S]*I:\s)/);
  if (!found) throw new Error(`ffmpeg found no loudness in ${secondsOf(sound)} s of sound`);
  return Number(found[1]);
}

/** Cuts off what nobody hears at the end, leaves a short gap, and makes it a whole number of `step` samples. */
export function fitted(sound: Stereo, step: number, gapSeconds = 0.45): Stereo {
  const end = lastHeard(sound);
  const fade = Math.min(end, Math.round(0.5 * RATE));
  const whole = Math.ceil((end + gapSeconds * RATE) / step) * step;
  const fit = { left: new Float32Array(whole), right: new Float32Array(whole) };
  const kept = slice(sound, 0, end);
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < fade; i += 1) kept[side][end - 1 - i]! *= i / fade;
    fit[side].set(kept[side]);
  }
  return fit;
}

/** Where the last 20 ms louder than -50 dB end. */
function lastHeard({ left, right }: Stereo): number {
  const window = RATE / 50;
  for (let end = left.length; end >= window; end -= window) {
    let power = 0;
    for (let i = end - window; i < end; i += 1) power += left[i]! ** 2 + right[i]! ** 2;
    if (power / window / 2 > 1e-5) return end;
  }
  return left.length;
}

export function interleaved({ left, right }: Stereo): Buffer {
  const both = new Float32Array(left.length * 2);
  for (let i = 0; i < left.length; i += 1) {
    both[i * 2] = left[i]!;
    both[i * 2 + 1] = right[i]!;
  }
  return Buffer.from(both.buffer);
}

function separated(both: Float32Array): Stereo {
  const length = both.length / 2;
  return {
    left: Float32Array.from({ length }, (_, i) => both[i * 2]!),
    right: Float32Array.from({ length }, (_, i) => both[i * 2 + 1]!),
  };
}
