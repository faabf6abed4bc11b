import { apart, WINDOW_PARTS, type Piece } from './pieces.ts';
import { CLOCK_SECONDS } from './signal.ts';

/** A place where what is heard does not go on from what was heard before. */
export interface Seam {
  /** UTC milliseconds. */
  readonly atMs: number;
  /** Below 0: this much was heard again; above: this much was never heard. Milliseconds. */
  readonly byMs: number;
}

export interface Silence {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a listener heard in a span of time; all in milliseconds. */
export interface HeardSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly silences: readonly Silence[];
  readonly silenceMs: number;
  readonly longestSilenceMs: number;
  readonly seams: readonly Seam[];
  readonly repeatedMs: number;
  readonly skippedMs: number;
  /** Places where frames were torn, or did not belong together. */
  readonly clicks: number;
  /** null: nothing was heard. */
  readonly behindAtStartMs: number | null;
  readonly behindAtEndMs: number | null;
  /** In the order in which they were first heard. */
  readonly carriersHz: readonly number[];
}

const SLOT_MS = 5;
/** Two elements' records agree about the time to within this. */
const CROSSING_MS = 40;
/** Less than this between two parts is how they were reckoned. */
const HAIR_MS = 2;
const CARRIER_MS = 100;
/** Torn windows closer than this are one click. */
const CLICK_MS = 60;
/** A heard moment may seem to be in the future by what the clocks are apart. */
const AHEAD_MS = 2000;

/**
 * @param tracks What each element sounded, as {@link Piece}s by time. Where two sound at once, the louder one is what is heard.
 */
export function heardSpan(
  tracks: readonly (readonly Piece[])[],
  fromMs: number,
  toMs: number,
): HeardSpan {
  const slots = loudest(tracks, fromMs, toMs);
  const silences = silencesIn(tracks, fromMs, toMs);
  const seams = seamsIn(slots);
  const known = slots.filter(({ piece }) => piece.airMs !== null);
  const lengths = silences.map((one) => one.toMs - one.fromMs);
  return {
    fromMs,
    toMs,
    silences,
    silenceMs: sum(lengths),
    longestSilenceMs: Math.max(0, ...lengths),
    seams,
    repeatedMs: sum(seams.map(({ byMs }) => Math.max(0, -byMs))),
    skippedMs: sum(seams.map(({ byMs }) => Math.max(0, byMs))),
    clicks: clicksIn(slots),
    behindAtStartMs: behindMs(known[0]),
    behindAtEndMs: behindMs(known.at(-1)),
    carriersHz: carriersIn(slots),
  };
}

/** A moment with sound, and the element that is heard in it. */
interface Slot {
  readonly atMs: number;
  readonly piece: Piece;
}

function loudest(
  tracks: readonly (readonly Piece[])[],
  fromMs: number,
  toMs: number,
): readonly Slot[] {
  const slots: Slot[] = [];
  const next = tracks.map(() => 0);
  for (let atMs = fromMs; atMs < toMs; atMs += SLOT_MS) {
    let best: Piece | null = null;
    for (const [index, pieces] of tracks.entries()) {
      while (next[index]! < pieces.length && pieces[next[index]!]!.toMs <= atMs) next[index]! += 1;
      const piece = pieces[next[index]!];
      if (!piece || piece.fromMs > atMs || piece.audible === 0) continue;
      if (!best || piece.level > best.level) best = piece;
    }
    if (best) slots.push({ atMs, piece: best });
  }
  return slots;
}

/** What a decoder makes of a join may sound like another carrier for a moment. */
function carriersIn(slots: readonly Slot[]): readonly number[] {
  const heardMs = new Map<number, number>();
  for (const { piece } of slots) {
    if (piece.carrierHz === null) continue;
    heardMs.set(piece.carrierHz, (heardMs.get(piece.carrierHz) ?? 0) + SLOT_MS);
  }
  return [...heardMs].filter(([, ms]) => ms >= CARRIER_MS).map(([hz]) => hz);
}

function clicksIn(slots: readonly Slot[]): number {
  let clicks = 0;
  let lastMs = -Infinity;
  for (const { atMs, piece } of slots) {
    if (!piece.isTorn) continue;
    if (atMs - lastMs > CLICK_MS) clicks += 1;
    lastMs = atMs;
  }
  return clicks;
}

function seamsIn(slots: readonly Slot[]): readonly Seam[] {
  const seams: Seam[] = [];
  let last: Slot | null = null;
  for (const slot of slots) {
    if (slot.piece.airMs === null) continue;
    if (last) {
      const isSame = last.piece.track === slot.piece.track;
      if (!isSame || last.piece.stretch !== slot.piece.stretch) {
        const byMs = isSame ? apart(slot.piece.airMs, last.piece.airEndMs!) : crossing(last, slot);
        if (isSame || Math.abs(byMs) > CROSSING_MS) seams.push({ atMs: slot.atMs, byMs });
      }
    }
    last = slot;
  }
  return seams;
}

function crossing(last: Slot, slot: Slot): number {
  return apart(airAt(slot), airAt(last)) - SLOT_MS;
}

function airAt({ atMs, piece }: Slot): number {
  return piece.airMs! + Math.max(0, atMs - piece.fromMs);
}

function behindMs(slot: Slot | undefined): number | null {
  if (!slot) return null;
  const cycle = CLOCK_SECONDS * 1000;
  return ((((slot.atMs - airAt(slot) + AHEAD_MS) % cycle) + cycle) % cycle) - AHEAD_MS;
}

/** Where no element sounds, to the part of a window. */
function silencesIn(
  tracks: readonly (readonly Piece[])[],
  fromMs: number,
  toMs: number,
): readonly Silence[] {
  const sounds = tracks
    .flatMap((pieces) => pieces.flatMap((piece) => soundsIn(piece, fromMs, toMs)))
    .toSorted((a, b) => a.fromMs - b.fromMs);
  const silences: Silence[] = [];
  let heardUntil = fromMs;
  for (const sound of sounds) {
    if (sound.fromMs > heardUntil + HAIR_MS)
      silences.push({ fromMs: heardUntil, toMs: sound.fromMs });
    heardUntil = Math.max(heardUntil, sound.toMs);
  }
  if (heardUntil + HAIR_MS < toMs) silences.push({ fromMs: heardUntil, toMs });
  return silences;
}

function soundsIn(piece: Piece, fromMs: number, toMs: number): Silence[] {
  if (piece.audible === 0 || piece.toMs < fromMs || piece.fromMs >= toMs) return [];
  const partMs = (piece.toMs - piece.fromMs) / WINDOW_PARTS;
  const sounds = [];
  for (let part = 0; part < WINDOW_PARTS; part += 1) {
    if ((piece.audible >> part) % 2 === 0) continue;
    const start = piece.fromMs + part * partMs;
    if (start < toMs) {
      sounds.push({ fromMs: Math.max(start, fromMs), toMs: Math.min(start + partMs, toMs) });
    }
  }
  return sounds;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
