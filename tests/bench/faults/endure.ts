import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '#tests/rig/faults.ts';
import { falselyPlayingMs, sayingsOf } from '#tests/rig/stateTap.ts';
import type { Listening } from '../listening.ts';

/** How a player came through a fault, as it was heard. */
export interface Endured {
  /** It sounds at the end of the watch. */
  readonly isRecovered: boolean;
  readonly silenceSeconds: number;
  readonly repeatedSeconds: number;
  readonly skippedSeconds: number;
  /** It said that it plays, in silence; the first half second of each silence is forgiven. */
  readonly falseSeconds: number;
  /** Places where the sound was torn. */
  readonly clicks: number;
  /** null: nothing was heard. */
  readonly behindBeforeSeconds: number | null;
  readonly behindAfterSeconds: number | null;
  readonly carriersHz: readonly number[];
}

const SETTLED_MS = 6000;
const HEARD_MS = 30_000;
/** At the end of the watch: what sounds so long has recovered. */
const LAST_MS = 2000;
/** Until the newest samples have come. */
const LATE_MS = 600;

/** Lets a listener press play and meet a fault, and listens until its watch is over. */
export async function endure(listening: Listening, fault: Fault): Promise<Endured> {
  const { ear, press, site, pressedAtMs } = listening;
  let struck: Promise<void> = Promise.resolve();
  if (fault.isThereFromTheStart) struck = strike(listening, fault);
  await press(`Play ${site.alder.name} live`);
  let fromMs = await pressedAtMs();
  if (!fault.isThereFromTheStart) {
    await ear.untilHeard(site.alder.primaryHz, HEARD_MS);
    await delay(SETTLED_MS);
    fromMs = await ear.now();
    struck = strike(listening, fault);
  }
  const toMs = fromMs + fault.watchSeconds * 1000;
  await delay(toMs - (await ear.now()) + LATE_MS);
  await struck;
  const judgedMs = fromMs + fault.judgedFromSeconds * 1000;
  return told(listening, { fromMs, judgedMs, toMs });
}

/** Does to the site and to the listener's browser what the fault is. */
export function strike({ site, page }: Listening, fault: Fault): Promise<void> {
  return fault.strike({
    ...site,
    setOffline: (isOffline) => page.context().setOffline(isOffline),
  });
}

/** @param judgedMs From when on silence counts. All are UTC milliseconds. */
export async function told(
  { ear, page }: Listening,
  span: { readonly fromMs: number; readonly judgedMs: number; readonly toMs: number },
): Promise<Endured> {
  const heard = await ear.span(span.fromMs, span.toMs);
  const judged = await ear.span(span.judgedMs, span.toMs);
  const last = await ear.span(span.toMs - LAST_MS, span.toMs);
  return {
    isRecovered: last.silenceMs < LAST_MS / 4,
    silenceSeconds: judged.silenceMs / 1000,
    repeatedSeconds: heard.repeatedMs / 1000,
    skippedSeconds: heard.skippedMs / 1000,
    clicks: heard.clicks,
    falseSeconds: falselyPlayingMs(await sayingsOf(page), heard.silences) / 1000,
    behindBeforeSeconds: inSeconds(heard.behindAtStartMs),
    behindAfterSeconds: inSeconds(heard.behindAtEndMs),
    carriersHz: heard.carriersHz,
  };
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}
