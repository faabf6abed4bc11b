import type { Stream } from '#contract/station.ts';
import type { GuardedGet } from '../../net/guardedGet.ts';
import { bodyKind, oggCodec } from './bodyKind.ts';
import { measureAudio, type Measured } from './measureAudio.ts';
import { playlistEntries } from './playlist.ts';
import { probeHls, type Followed } from './probeHls.ts';
import { UNHEARD, type Heard, type Probed } from './probed.ts';
import { asProbeFault, ProbeFault } from './probeFault.ts';
import { answersByTls, answersPreflight, reach, type Reached, type ReachDeps } from './reach.ts';
import { readStart, type Start } from './readStart.ts';

export interface ProbeLimits {
  /** Until an answer begins. */
  readonly dialMs: number;
  /** To listen. */
  readonly listenMs: number;
  /** To listen to what is silent so far. */
  readonly silenceMs: number;
  /** For everything. */
  readonly totalMs: number;
}

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

export const LIMITS: ProbeLimits = {
  dialMs: 10_000,
  listenMs: 12_000,
  silenceMs: 25_000,
  totalMs: 45_000,
};
/** Sound that is enough to know a stream by. */
const WANTED_SECONDS = 3;
/** Speech pauses, and music begins softly; nobody is silent for so long on purpose. */
const SILENCE_SECONDS = 20;
const MAX_BYTES = 1_000_000;
const MAX_PLAYLIST_BYTES = 65_536;
/** So much without a frame in it is not sound. */
const MAX_FRAMELESS_BYTES = 65_536;
/** A playlist may name a playlist. */
const MAX_DEPTH = 2;
const ASIDE_MS = 3_000;
/** A server that delivers in time may be a little behind when we hang up. */
const STARVED_BELOW = 0.85;

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
  readonly #reach: ReachDeps;
  /** For questions beside the stream itself: a server that was asked what it does not know may never answer. */
  readonly #aside: ReachDeps;

  constructor(deps: ProbeDeps, limits: ProbeLimits, signal: AbortSignal) {
    this.#deps = deps;
    this.#limits = limits;
    this.#reach = { ...deps, dialMs: limits.dialMs, signal };
    this.#aside = { ...this.#reach, dialMs: Math.min(limits.dialMs, ASIDE_MS) };
  }

  async listen(url: URL, depth: number): Promise<Found> {
    const askedMs = performance.now();
    const reached = await reach(this.#reach, url);
    const dialMs = performance.now() - askedMs;
    const start = await this.#taste(reached);
    const kind = bodyKind(reached.headers['content-type'] ?? null, start.bytes);
    if (kind === 'web-page') throw new ProbeFault('web-page');
    if (kind === 'playlist') return this.#firstThatPlays(start, reached, depth);
    if (kind === 'hls') {
      const https = await this.#https(url);
      const text = Buffer.from(start.bytes).toString('utf8');
      const { origins, ...hls } = await this.#hls(text, reached);
      return { ...hls, https, origins: [...reached.origins, ...origins], playUrl: null };
    }
    const startMs = Math.round(dialMs + (start.firstByteMs ?? 0));
    const { cors, origins } = reached;
    const [https, titles] = await Promise.all([
      this.#https(url),
      cors === false ? null : answersPreflight(this.#aside, url),
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
    return { ...common, ...heard(start) };
  }

  /** As much of the body as tells what it is. */
  #taste({ headers, body }: Reached): Promise<Start> {
    let measured: Measured | null = null;
    const { listenMs, silenceMs } = this.#limits;
    const type = headers['content-type'] ?? null;
    return readStart(body, {
      maxBytes: MAX_BYTES,
      patienceMs: () => (measured?.sound === 'silent' ? silenceMs : listenMs),
      isEnough: (bytes) => {
        const kind = bodyKind(type, bytes);
        // Hours of segments make a long list, and the newest stands last.
        if (kind === 'hls') return false;
        if (kind === 'playlist') return bytes.length >= MAX_PLAYLIST_BYTES;
        if (kind !== 'audio') return bytes.length >= 1_024;
        measured = measureAudio(bytes);
        if (!measured) return bytes.length >= MAX_FRAMELESS_BYTES;
        const isSilent = measured.sound === 'silent';
        return measured.seconds >= (isSilent ? SILENCE_SECONDS : WANTED_SECONDS);
      },
    });
  }

  async #firstThatPlays(start: Start, { url }: Reached, depth: number): Promise<Found> {
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

  #hls(text: string, reached: Reached): Promise<Followed> {
    return probeHls(
      { ...this.#reach, now: this.#deps.now, listenMs: this.#limits.listenMs },
      text,
      reached,
    );
  }

  /** Of our own streams it depends on how we ourselves are reached. */
  async #https(url: URL): Promise<Probed['https']> {
    if (url.protocol === 'https:') return 'yes';
    if (url.host === new URL(this.#deps.baseUrl).host) return null;
    return (await answersByTls(this.#aside, url)) ? 'also' : 'no';
  }
}

function heard({ bytes, lastedMs, end }: Start): Partial<Heard> & { isStarved: boolean } {
  const measured = measureAudio(bytes);
  if (!measured) {
    if (end === 'patience') throw new ProbeFault(bytes.length > 0 ? 'undecodable' : 'timeout');
    throw new ProbeFault(end === 'closed' ? 'closed' : 'undecodable');
  }
  const { codec, seconds, bitrateKbps, sound } = measured;
  if (end === 'closed' && seconds < WANTED_SECONDS) throw new ProbeFault('closed');
  return {
    codec,
    bitrateKbps: Math.round(bitrateKbps),
    // A few seconds of nothing are a pause.
    sound: sound === 'silent' && seconds < SILENCE_SECONDS ? null : sound,
    isStarved: end === 'patience' && seconds * 1_000 < lastedMs * STARVED_BELOW,
  };
}
