import type { HaveMade } from '#server/kept/askPlainly.ts';
import { Keeper } from '#server/kept/keeper.ts';
import { Revisions } from '#server/kept/revisions.ts';

export const BASE = 'http://radio.example';
export const LONG = 'What happened today. '.repeat(200);

/** A keeper before an origin of which each answer is counted, and whose words, clock and revision can be set. */
export function keeping({ maxBytes = 1_000_000, holdsMs = 10_000 } = {}) {
  const origin = {
    words: LONG,
    nowMs: 0,
    revision: 0,
    asked: [] as string[],
    missing: ['/none'],
    isBusy: false,
  };
  const late: (() => void)[] = [];
  const haveMade: HaveMade = async (_, address) => {
    origin.asked.push(address);
    const made = { revision: origin.revision, untilMs: origin.nowMs + holdsMs };
    if (origin.isBusy) await new Promise(() => undefined);
    const etag = `"hash-of-${origin.words.length}"`;
    const kept = { 'cache-control': 'public', etag, vary: 'accept-encoding' };
    if (origin.missing.some((path) => address.endsWith(path))) {
      const policy = address.includes('/secret/') ? 'no-store' : 'public';
      const headers = Object.entries({ ...kept, 'cache-control': policy });
      return { ...made, status: 404, headers, bytes: Buffer.from('none') };
    }
    if (address === '/huge') return null;
    return {
      ...made,
      status: 200,
      headers: Object.entries(kept),
      bytes: Buffer.from(origin.words),
    };
  };
  const now = () => origin.nowMs;
  const revisions = new Revisions(now);
  const keeper = new Keeper({
    haveMade,
    now,
    revisions,
    maxBytes,
    after: (_, then) => {
      late.push(then);
      return () => undefined;
    },
  });
  const change = (words: string) => {
    origin.words = words;
    origin.revision += 1;
    revisions.tell(origin.revision);
  };
  const ask = async (address: string) => keeper.held(BASE, address) ?? keeper.make(BASE, address);
  const sent = async (address: string, coding: 'br' | 'gzip' | null) => {
    const answer = await ask(address);
    if (!answer) throw new Error('no answer');
    return keeper.form(answer, coding, BASE, address);
  };
  /** Whoever waits has waited for long enough. */
  const giveUp = () => late.splice(0).forEach((then) => then());
  return { origin, keeper, ask, sent, change, giveUp };
}
