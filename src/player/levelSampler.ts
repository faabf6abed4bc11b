import { createLevelWatch, type Loudness } from './levelWatch.ts';

interface SamplerDeps {
  /** About a second of what is heard now, in coded form; null: there is none. */
  readonly heard: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Its peak, in dB of full scale; null: this browser cannot tell. */
  readonly peakDb: (bytes: Uint8Array<ArrayBuffer>) => Promise<number | null>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly onChange: (loudness: Loudness) => void;
}

const SAMPLE_EVERY_MS = 4_000;

/** Listens in, every few seconds, to what is played, from when it starts until it is stopped. */
export function startLevelSampler({ heard, peakDb, now, onChange }: SamplerDeps): () => void {
  const watch = createLevelWatch();
  let isOver = false;
  const sample = async () => {
    const bytes = await heard();
    const peak = bytes && (await peakDb(bytes));
    const change = peak === null || isOver ? null : watch(peak, now());
    if (change) onChange(change);
  };
  const timer = setInterval(() => void sample().catch(() => {}), SAMPLE_EVERY_MS);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
