import type { Block, SoundTap, TapOptions, TapSource, TapWindow } from './tapRecord.ts';

/** What samples are made into: all that was heard, in windows of 20 ms. */
export interface Analysis {
  /** A track of its own. @returns What is given its samples, as they come. */
  readonly newTrack: (source: TapSource) => (block: Block) => void;
  readonly tap: SoundTap;
}

/**
 * Tells what sounds from its samples, wherever they come from. It runs in the page too, before any script of its own; so it may use
 * nothing from outside itself.
 */
export function soundAnalysis(options: TapOptions): Analysis {
  interface Track {
    readonly id: number;
    readonly source: TapSource;
    /** Not yet taken. */
    windows: TapWindow[];
    newest: TapWindow | null;
    arrivedMs: number;
    /** When the first sound after each silence came, UTC milliseconds. */
    readonly onsets: number[];
    wasSilent: boolean;
    sampleRate: number;
    /** The samples of the window before, and of the one that is being filled. */
    before: Float32Array;
    current: Float32Array;
    filled: number;
    startMs: number;
    expectedMs: number;
  }

  const AUDIBLE = 0.01;
  const CLEAR = 0.0005;
  /** A tone that has most of the window. */
  const DOMINANT = 0.005;
  /** A block that comes so much later than the one before has ended, comes after a hole. */
  const HOLE_MS = 60;
  const tracks: Track[] = [];
  const nowMs = () => performance.timeOrigin + performance.now();

  const newTrack = (source: TapSource) => {
    const track: Track = {
      id: tracks.length,
      source,
      windows: [],
      newest: null,
      arrivedMs: -Infinity,
      onsets: [],
      wasSilent: true,
      sampleRate: 44_100,
      before: new Float32Array(882),
      current: new Float32Array(882),
      filled: 0,
      startMs: 0,
      expectedMs: 0,
    };
    tracks.push(track);
    return (block: Block) => keep(track, block);
  };

  const keep = (track: Track, { samples, sampleRate, atMs }: Block) => {
    if (sampleRate !== track.sampleRate) setRate(track, sampleRate);
    const msPerSample = 1000 / sampleRate;
    track.arrivedMs = nowMs();
    if (atMs > track.expectedMs + HOLE_MS) {
      if (track.filled > 0) close(track);
      track.wasSilent = true;
    }
    for (let read = 0; read < samples.length;) {
      if (track.filled === 0) track.startMs = atMs + read * msPerSample;
      const piece = samples.subarray(read, read + track.current.length - track.filled);
      track.current.set(piece, track.filled);
      track.filled += piece.length;
      read += piece.length;
      if (track.filled === track.current.length) close(track);
    }
    track.expectedMs = atMs + samples.length * msPerSample;
  };

  const setRate = (track: Track, sampleRate: number) => {
    track.sampleRate = sampleRate;
    track.before = new Float32Array(sampleRate / 50);
    track.current = new Float32Array(sampleRate / 50);
    track.filled = 0;
  };

  /** Ends the window that is being filled. */
  const close = (track: Track) => {
    const { sampleRate, newest } = track;
    const data = track.current.subarray(0, track.filled);
    const { gain, playbackRate } = track.source;
    const isWhole = data.length === track.current.length;
    const last = newest?.second ?? null;
    const second = isWhole ? toneIn(data, sampleRate, options.clockHz, last) : last;
    const carrier = isWhole ? toneIn(data, sampleRate, options.carriersHz, null) : null;
    const hasChanged = second !== null && last !== null && second !== last;
    const window: TapWindow = {
      atMs: track.startMs,
      durationMs: (data.length / sampleRate) * 1000,
      level: levelOf(data) * gain,
      audible: audibleParts(data, gain),
      second,
      carrierHz: carrier === null ? (newest?.carrierHz ?? null) : options.carriersHz[carrier]!,
      purity: isWhole ? purityOf(data, sampleRate, second, carrier) : 1,
      changedAtMs: hasChanged ? boundaryMs(track, last, second) : null,
      playbackRate,
    };
    if (window.audible !== 0 && track.wasSilent) track.onsets.push(track.arrivedMs);
    track.wasSilent = window.audible === 0;
    track.newest = window;
    track.windows.push(window);
    [track.before, track.current] = [track.current, track.before];
    track.filled = 0;
  };

  /** Where in this window and the one before it the one tone most likely gave way to the other. */
  const boundaryMs = (track: Track, from: number, to: number) => {
    const { length } = track.current;
    const both = new Float32Array(2 * length);
    both.set(track.before);
    both.set(track.current, length);
    const [head, tail] = [
      sums(both, (2 * Math.PI * options.clockHz[from]!) / track.sampleRate),
      sums(both.toReversed(), (2 * Math.PI * options.clockHz[to]!) / track.sampleRate),
    ];
    let best = length;
    let most = 0;
    for (let at = 1; at < 2 * length; at += 1) {
      const likely = head[at]! / at + tail[2 * length - at]! / (2 * length - at);
      if (likely > most) [best, most] = [at, likely];
    }
    return ((best - length) / track.sampleRate) * 1000;
  };

  /** The power of a tone in the first n samples, for each n. */
  const sums = (data: Float32Array, turn: number) => {
    const powers = new Float64Array(data.length + 1);
    let re = 0;
    let im = 0;
    for (const [index, sample] of data.entries()) {
      re += sample * Math.cos(turn * index);
      im += sample * Math.sin(turn * index);
      powers[index + 1] = re * re + im * im;
    }
    return powers;
  };

  const levelOf = (data: Float32Array) => {
    let sum = 0;
    for (const sample of data) sum += sample * sample;
    return Math.sqrt(sum / data.length);
  };

  const audibleParts = (data: Float32Array, gain: number) => {
    let audible = 0;
    for (let part = 0; part < options.parts; part += 1) {
      const [from, until] = [part, part + 1].map((n) =>
        Math.ceil((n * data.length) / options.parts),
      );
      if (until! > from! && levelOf(data.subarray(from, until)) * gain > AUDIBLE)
        audible |= 1 << part;
    }
    return audible;
  };

  const purityOf = (
    data: Float32Array,
    sampleRate: number,
    second: number | null,
    carrier: number | null,
  ) => {
    if (second === null || carrier === null) return 0;
    const tones = [options.clockHz[second]!, options.carriersHz[carrier]!];
    const powers = tones.map((hz) => 2 * powerAt(data, sampleRate, hz));
    return (powers[0]! + powers[1]!) / levelOf(data) ** 2;
  };

  /** Which of the tones is the loudest; they are whole in a window, so that none is taken for another. */
  const toneIn = (
    data: Float32Array,
    sampleRate: number,
    hz: readonly number[],
    likely: number | null,
  ) => {
    if (likely !== null && powerAt(data, sampleRate, hz[likely]!) > DOMINANT) return likely;
    let [best, most] = [-1, CLEAR];
    for (const [index, one] of hz.entries()) {
      const power = powerAt(data, sampleRate, one);
      if (power > most) [best, most] = [index, power];
    }
    return best < 0 ? null : best;
  };

  const powerAt = (data: Float32Array, sampleRate: number, hz: number) => {
    const step = 2 * Math.cos((2 * Math.PI * hz) / sampleRate);
    let last = 0;
    let beforeLast = 0;
    for (const sample of data) {
      const next = sample + step * last - beforeLast;
      beforeLast = last;
      last = next;
    }
    return (last * last + beforeLast * beforeLast - step * last * beforeLast) / data.length ** 2;
  };

  const isSounding = ({ newest, arrivedMs, source }: Track) =>
    newest !== null && newest.audible !== 0 && nowMs() - arrivedMs < 400 && !source.isPaused;

  const tap: SoundTap = {
    nowMs,
    sounding: () =>
      tracks.filter(isSounding).map(({ id, newest }) => {
        const { level, carrierHz, second } = newest!;
        return { id, level, carrierHz, second };
      }),
    firstSoundAfter: (momentMs) => {
      const after = tracks.flatMap(({ onsets }) => onsets.filter((atMs) => atMs >= momentMs));
      return after.length > 0 ? Math.min(...after) : null;
    },
    take: () => ({
      nowMs: nowMs(),
      pageMs: performance.timeOrigin,
      tracks: tracks.map(({ id, windows }, index) => {
        tracks[index]!.windows = [];
        return { id, windows };
      }),
    }),
  };
  return { newTrack, tap };
}
