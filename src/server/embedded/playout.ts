import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const PlayoutItem = v.object({
  /** In media/live/. */
  file: v.string(),
  title: v.string(),
  artist: v.string(),
  kind: v.picklist(['music', 'talk']),
  /** Exact, to the millisecond: whole frames. */
  durationSeconds: v.pipe(v.number(), v.minValue(1)),
});
export type PlayoutItem = v.InferOutput<typeof PlayoutItem>;

const Playout = v.object({
  codec: v.picklist(['mp3', 'aac']),
  bitrateKbps: v.number(),
  /** In the order in which they sound; after the last comes the first. */
  items: v.pipe(v.array(PlayoutItem), v.minLength(1)),
});
export type Playout = v.InferOutput<typeof Playout>;

/** One time that an item sounds. */
interface Play {
  readonly item: PlayoutItem;
  /** UTC milliseconds. */
  readonly startMs: number;
}

/**
 * What each channel plays, by channel. Made by scripts/audio/make.ts together with the sound.
 *
 * @throws When the file is not as that script writes it.
 */
export function readPlayouts(): ReadonlyMap<string, Playout> {
  const json: unknown = JSON.parse(
    readFileSync(new URL('./playout.json', import.meta.url), 'utf8'),
  );
  return new Map(Object.entries(v.parse(v.record(v.string(), Playout), json)));
}

/** How long a channel's rotation is. */
export function rotationMs(playout: Playout): number {
  return playout.items.reduce((sum, item) => sum + durationMs(item), 0);
}

/**
 * All that sounds in a span of time, by start. The rotation goes round since the beginning of Unix time, so what sounds
 * at a moment depends on nothing but the moment.
 *
 * @param fromMs What began before it and still sounds is the first.
 * @param toMs Not included.
 */
export function playsBetween(playout: Playout, fromMs: number, toMs: number): readonly Play[] {
  const plays: Play[] = [];
  const length = rotationMs(playout);
  let startMs = Math.floor(fromMs / length) * length;
  while (startMs < toMs) {
    for (const item of playout.items) {
      const endMs = startMs + durationMs(item);
      if (endMs > fromMs && startMs < toMs) plays.push({ item, startMs });
      startMs = endMs;
    }
  }
  return plays;
}

function durationMs(item: PlayoutItem): number {
  return Math.round(item.durationSeconds * 1_000);
}
