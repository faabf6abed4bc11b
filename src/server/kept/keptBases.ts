import type { IncomingMessage } from 'node:http';
import { isHost } from '../http/askedHost.ts';
import { baseFrom, type Known } from '../http/requestBase.ts';

/** An app is reached by a name or two; whoever asks may write any. */
const MAX_BASES = 4;
/** One that nobody has asked for so long makes room for another. */
const IDLE_MS = 60_000;

/** The addresses of this origin for which answers are kept: pages name it, so each has its own. */
export class KeptBases {
  readonly #known: Known;
  readonly #onNew: (base: string) => void;
  readonly #askedMs = new Map<string, number>();

  /** @param onNew Told of each when it is asked for the first time. */
  constructor(known: Known, onNew: (base: string) => void = () => undefined) {
    this.#known = known;
    this.#onNew = onNew;
  }

  /** @returns 'https://listen.example.org'; null: for this one nothing is kept. */
  of(
    { headers, rawHeaders }: Pick<IncomingMessage, 'headers' | 'rawHeaders'>,
    nowMs: number,
  ): string | null {
    const { host = '' } = headers;
    if (!isNamedOnce({ headers, rawHeaders })) return null;
    const [forwarded] = [headers['x-forwarded-proto']].flat();
    const base = baseFrom({ host, forwarded, protocol: 'http:' }, this.#known);
    return this.#admits(base, nowMs) ? base : null;
  }

  #admits(base: string, nowMs: number): boolean {
    if (!this.#askedMs.has(base)) {
      if (!URL.canParse(base)) return false;
      if (this.#askedMs.size >= MAX_BASES && !this.#dropIdle(nowMs)) return false;
      this.#onNew(base);
    }
    this.#askedMs.set(base, nowMs);
    return true;
  }

  #dropIdle(nowMs: number): boolean {
    const idle = [...this.#askedMs].find(([, askedMs]) => nowMs - askedMs >= IDLE_MS);
    return idle !== undefined && this.#askedMs.delete(idle[0]);
  }
}

/** Whether it says which host it asks, and no more than one: Node gives the first of two. */
export function isNamedOnce({
  headers,
  rawHeaders,
}: Pick<IncomingMessage, 'headers' | 'rawHeaders'>): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 && isHost(headers.host ?? '');
}
