import type { Stream } from '#contract/station.ts';
import type { GuardedGet } from '../../net/guardedGet.ts';
import { bodyKind, oggCodec } from './bodyKind.ts';
import { listenTo, soundOf } from './listenTo.ts';
import { playlistEntries } from './playlist.ts';
import { probeHls, type HlsProbed } from './probeHls.ts';
import { LIMITS, type ProbeLimits } from './probeLimits.ts';
import { UNHEARD, type Probed } from './probed.ts';
import { asProbeFault, ProbeFault } from './probeFault.ts';
import { answersByTls, answersPreflight } from './serverAbilities.ts';
import { askStream, type StreamAnswer, type AskDeps } from './askStream.ts';
import type { Start } from './readStart.ts';

export interface ProbeDeps {
  readonly get: GuardedGet;
  readonly appOrigin: string;
  readonly isAppOriginKnown: boolean;
  /** Where this origin's own streams are asked for: 'http://localhost:4173'. */
  readonly baseUrl: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly limits?: ProbeLimits;
}

/** A playlist may name a playlist. */
const MAX_DEPTH = 2;
const MAX_ABILITY_MS = 3_000;

/** Listens to a stream for a moment, as a listener's browser would. Never throws. */
export async function probeStream(
  deps: ProbeDeps,
  stream: Stream,
  stop: AbortSignal,
): Promise<Probed> {
  const limits = deps.limits ?? LIMITS;
  const late = AbortSignal.timeout(limits.totalMs);
  const probe = new Probe(deps, limits, AbortSignal.any([stop, late]));
  const own = { ...UNHEARD, playUrl: stream.url, protocol: stream.protocol };
  try {
    const found = await probe.listen(new URL(stream.url, deps.baseUrl), 0);
    // The same stream keeps its address: a path of ours stays one.
    const elsewhere = (found.origins ?? []).filter((origin) => origin !== deps.baseUrl);
    return { ...own, ...found, origins: elsewhere, playUrl: found.playUrl ?? stream.url };
  } catch (error) {
    const { fault, httpStatus } = asProbeFault(error, late.aborted);
    return { ...own, fault, httpStatus };
  }
}

type Found = Partial<Omit<Probed, 'playUrl'>> & {
  /** null: the address that was asked. */
  readonly playUrl: string | null;
};

class Probe {
  readonly #deps: ProbeDeps;
  readonly #limits: ProbeLimits;
  readonly #askDeps: AskDeps;
  /** For what else the server can do: asked what it does not know, it may never answer. */
  readonly #shortDeps: AskDeps;

  constructor(deps: ProbeDeps, limits: ProbeLimits, signal: AbortSignal) {
    this.#deps = deps;
    this.#limits = limits;
    this.#askDeps = { ...deps, dialMs: limits.dialMs, signal };
    this.#shortDeps = { ...this.#askDeps, dialMs: Math.min(limits.dialMs, MAX_ABILITY_MS) };
  }

  async listen(url: URL, depth: number): Promise<Found> {
    const askedMs = performance.now();
    const answer = await askStream(this.#askDeps, url);
    const dialMs = performance.now() - askedMs;
    const start = await listenTo(answer, this.#limits);
    const kind = bodyKind(answer.headers['content-type'] ?? null, start.bytes);
    if (kind === 'web-page') throw new ProbeFault('web-page');
    if (kind === 'playlist') return this.#firstThatPlays(start, answer, depth);
    if (kind === 'hls') {
      const https = await this.#https(url);
      const text = Buffer.from(start.bytes).toString('utf8');
      const { origins, ...hls } = await this.#hls(text, answer);
      return { ...hls, https, origins: [...answer.origins, ...origins], playUrl: null };
    }
    const startMs = Math.round(dialMs + (start.firstByteMs ?? 0));
    const { cors, origins } = answer;
    const [https, titles] = await Promise.all([
      this.#https(url),
      cors === false ? null : answersPreflight(this.#shortDeps, url),
    ]);
    const common = {
      protocol: 'icecast' as const,
      startMs,
      https,
      cors,
      titles,
      origins,
      playUrl: null,
    };
    if (kind === 'ogg') return { ...common, codec: oggCodec(start.bytes) };
    return { ...common, ...soundOf(start) };
  }

  async #firstThatPlays(start: Start, { url }: StreamAnswer, depth: number): Promise<Found> {
    const entries = playlistEntries(Buffer.from(start.bytes).toString('utf8'), url);
    if (depth >= MAX_DEPTH) throw new ProbeFault('playlist');
    let first: unknown = new ProbeFault('playlist');
    for (const [index, entry] of entries.entries()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- In their order: the first that plays is the one.
        const found = await this.listen(entry, depth + 1);
        return { ...found, playUrl: found.playUrl ?? entry.href };
      } catch (error) {
        if (index === 0) first = error;
      }
    }
    throw first;
  }

  #hls(text: string, answer: StreamAnswer): Promise<HlsProbed> {
    return probeHls(
      { ...this.#askDeps, now: this.#deps.now, listenMs: this.#limits.listenMs },
      text,
      answer,
    );
  }

  /** Of our own streams it depends on how we ourselves are reached. */
  async #https(url: URL): Promise<Probed['https']> {
    if (url.protocol === 'https:') return 'yes';
    if (url.host === new URL(this.#deps.baseUrl).host) return null;
    return (await answersByTls(this.#shortDeps, url)) ? 'also' : 'no';
  }
}
