import { createSilenceDetector, isSilence, type Audibility } from './silenceDetector.ts';

interface SamplerDeps {
  /** About a second of what is heard now, in coded form; null: there is none. */
  readonly heard: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Its peak, in dB of full scale; null: this browser cannot tell. */
  readonly peakDb: (bytes: Uint8Array<ArrayBuffer>) => Promise<number | null>;
  /** Asked now and then while nothing can be told here; null: it is not known elsewhere either. */
  readonly toldElsewhere: (last: Audibility) => Promise<Audibility | null>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly onChange: (audibility: Audibility) => void;
}

const SAMPLE_EVERY_MS = 4_000;
/** What is silent now is listened to closely: for how long, and when it ends. */
const SAMPLE_SILENCE_EVERY_MS = 1_000;
const ASK_AFTER_MS = 20_000;
const ASK_EVERY_MS: Readonly<Record<Audibility, number>> = { audible: 60_000, silent: 30_000 };

/** Listens in, every few seconds, to what is played, from when it starts until it is stopped. */
export function startLevelSampler(deps: SamplerDeps): () => void {
  const { heard, peakDb, toldElsewhere, now, onChange } = deps;
  const watch = createSilenceDetector();
  let audibility: Audibility = 'audible';
  let askAtMs = now() + ASK_AFTER_MS;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout>;

  const peak = async () => {
    const bytes = await heard();
    return bytes && peakDb(bytes);
  };
  const ask = async () => {
    if (now() < askAtMs) return null;
    const told = await toldElsewhere(audibility);
    askAtMs = now() + ASK_EVERY_MS[told ?? 'audible'];
    return told;
  };
  const sample = async () => {
    const found = await peak().catch(() => null);
    if (found !== null) askAtMs = now() + ASK_AFTER_MS;
    const change = found === null ? await ask() : watch(found, now());
    if (isOver) return;
    if (change && change !== audibility) onChange((audibility = change));
    listenIn(found !== null && isSilence(found) ? SAMPLE_SILENCE_EVERY_MS : SAMPLE_EVERY_MS);
  };
  const listenIn = (inMs: number) => {
    timer = setTimeout(() => void sample(), inMs);
  };

  listenIn(SAMPLE_EVERY_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
