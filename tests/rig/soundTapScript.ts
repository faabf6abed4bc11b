/** What is heard in one moment. */
export interface Heard {
  /** Root mean square, 0–1, after the elements' volume; below audibility it is 0. */
  readonly loudness: number;
  /** The test signals that sound, the loudest first. */
  readonly carriersHz: readonly number[];
  /** The clock tone's second of the minute; null when none is heard clearly. */
  readonly second: number | null;
}

export interface SoundTap {
  readonly hear: () => Heard;
  readonly longestSilenceMs: (since: number) => number;
  /** When sound was first audible after a moment of the page's clock; null: not yet. */
  readonly firstSoundAfter: (moment: number) => number | null;
  readonly elementsPlaying: () => number;
}

/** Chromium's, and not yet in TypeScript's library. */
interface Samples {
  numberOfFrames: number;
  sampleRate: number;
  /** Microseconds. */
  timestamp: number;
  copyTo: (to: Float32Array, how: { planeIndex: number; format: string }) => void;
  close: () => void;
}
declare global {
  interface HTMLMediaElement {
    captureStream: () => MediaStream;
  }
  var MediaStreamTrackProcessor: new (how: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readable: ReadableStream<Samples>;
  };
  interface Window {
    soundTap: SoundTap;
  }
}

/**
 * Runs in the page, before any script of its own; so it may use nothing from outside itself.
 *
 * Samples come through MediaStreamTrackProcessor: it needs no gesture, no module that a content security policy would have to
 * allow, and loses nothing while the page is busy. An element whose playing starves delivers no samples at all,
 * so silence is both: samples that are zero, and samples that never came.
 */
export function soundTapScript(options: {
  carriersHz: number[];
  clockHz: number[];
  crossOrigin: boolean;
}): void {
  interface Block {
    /** On the page's clock, smoothed. */
    startMs: number;
    durationMs: number;
    arrivedMs: number;
    /** Root mean square of each piece of about 3 ms. */
    levels: number[];
  }
  interface Recording {
    blocks: Block[];
    /** The newest samples, for finding tones. */
    recent: Float32Array;
    sampleRate: number;
    element: HTMLMediaElement;
  }

  const AUDIBLE = 0.01;
  const PIECE = 128;
  const RECENT = 8192;
  const recordings: Recording[] = [];
  const tapped = new WeakSet<HTMLMediaElement>();

  const tap = (element: HTMLMediaElement) => {
    if (tapped.has(element)) return;
    tapped.add(element);
    const stream = element.captureStream();
    for (const track of stream.getAudioTracks()) void record(track, element);
    stream.addEventListener('addtrack', ({ track }) => {
      if (track.kind === 'audio') void record(track, element);
    });
  };

  const record = async (track: MediaStreamTrack, element: HTMLMediaElement) => {
    const recording: Recording = {
      blocks: [],
      recent: new Float32Array(RECENT),
      sampleRate: 44_100,
      element,
    };
    recordings.push(recording);
    const reader = new MediaStreamTrackProcessor({
      track,
      maxBufferSize: 2000,
    }).readable.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      keep(recording, value);
      value.close();
    }
  };

  const keep = (recording: Recording, samples: Samples) => {
    const { numberOfFrames: count, sampleRate } = samples;
    const data = new Float32Array(count);
    samples.copyTo(data, { planeIndex: 0, format: 'f32-planar' });
    recording.sampleRate = sampleRate;
    recording.recent.copyWithin(0, count);
    recording.recent.set(data.subarray(-RECENT), Math.max(0, RECENT - count));
    const { volume, muted } = recording.element;
    const levels: number[] = [];
    for (let start = 0; start < count; start += PIECE) {
      levels.push(levelOf(data.subarray(start, start + PIECE)) * (muted ? 0 : volume));
    }
    recording.blocks.push({
      startMs: samples.timestamp / 1000,
      durationMs: (count / sampleRate) * 1000,
      arrivedMs: performance.now(),
      levels,
    });
  };

  const levelOf = (data: Float32Array) => {
    let sum = 0;
    for (const sample of data) sum += sample * sample;
    return Math.sqrt(sum / data.length);
  };

  /**
   * The spans with sound, [start, end] in ms, by start. A block's timestamp jitters with the machine's load but samples follow each other
   * without a gap: time is truly lost only where it is never made up for, so each block stands where the least delayed
   * of the second after it says. The newest blocks, which few follow yet, are taken to follow each other.
   */
  const audibleSpans = (since: number) => {
    const spans: [number, number][] = [];
    for (const { blocks } of recordings) {
      let played = 0;
      const lags = blocks.map((block) => {
        const lag = block.startMs - played;
        played += block.durationMs;
        return lag;
      });
      played = 0;
      for (const [index, block] of blocks.entries()) {
        const from = Math.min(index, Math.max(0, blocks.length - 20));
        const start = played + Math.min(...lags.slice(from, index + 40));
        played += block.durationMs;
        if (start + block.durationMs < since) continue;
        const pieceMs = block.durationMs / block.levels.length;
        for (const [piece, level] of block.levels.entries()) {
          if (level > AUDIBLE) spans.push([start + piece * pieceMs, start + (piece + 1) * pieceMs]);
        }
      }
    }
    return spans.toSorted((a, b) => a[0] - b[0]);
  };

  /** Until the newest samples of all, or until now when none have come for so long that this is no delay of the device. */
  const endOfRecord = () => {
    const now = performance.now();
    const newest = Math.max(0, ...recordings.map(({ blocks }) => blocks.at(-1)?.arrivedMs ?? 0));
    return now - newest > 500 ? now : null;
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

  const soundingNow = () => {
    const now = performance.now();
    return recordings.filter(({ blocks, element }) => {
      const newest = blocks.at(-1);
      const isFresh = newest && now - newest.arrivedMs < 400 && !element.paused;
      return isFresh && Math.max(...newest.levels) > AUDIBLE;
    });
  };

  window.soundTap = {
    hear: () => {
      const sounding = soundingNow();
      const carriers: { hz: number; power: number }[] = [];
      const clock: { second: number; power: number }[] = [];
      for (const { recent, sampleRate } of sounding) {
        const newest = recent.subarray(RECENT / 2);
        for (const hz of options.carriersHz) {
          carriers.push({ hz, power: powerAt(newest, sampleRate, hz) });
        }
        for (const [second, hz] of options.clockHz.entries()) {
          clock.push({ second, power: powerAt(newest, sampleRate, hz) });
        }
      }
      const clear = (one: { power: number }) => one.power > 0.0005;
      const byPower = (a: { power: number }, b: { power: number }) => b.power - a.power;
      return {
        loudness: Math.max(
          0,
          ...sounding.map(({ blocks }) => Math.max(...(blocks.at(-1)?.levels ?? [0]))),
        ),
        carriersHz: [
          ...new Set(
            carriers
              .filter(clear)
              .toSorted(byPower)
              .map(({ hz }) => hz),
          ),
        ],
        second: clock.filter(clear).toSorted(byPower)[0]?.second ?? null,
      };
    },
    longestSilenceMs: (since) => {
      let heardUntil = since;
      let longest = 0;
      for (const [start, end] of audibleSpans(since)) {
        longest = Math.max(longest, start - heardUntil);
        heardUntil = Math.max(heardUntil, end);
      }
      const until = endOfRecord();
      return until === null ? longest : Math.max(longest, until - heardUntil);
    },
    firstSoundAfter: (moment) => {
      const arrivals = recordings.flatMap(({ blocks }) =>
        blocks.filter(
          ({ arrivedMs, levels }) => arrivedMs > moment && Math.max(...levels) > AUDIBLE,
        ),
      );
      const first = Math.min(...arrivals.map(({ arrivedMs }) => arrivedMs));
      return Number.isFinite(first) ? first : null;
    },
    elementsPlaying: () => new Set(soundingNow().map(({ element }) => element)).size,
  };

  if (options.crossOrigin) {
    const { Audio } = window;
    window.Audio = new Proxy(Audio, {
      construct: (Element, [src]: [string?]) => {
        const element = new Element();
        element.crossOrigin = 'anonymous';
        if (src) element.src = src;
        return element;
      },
    });
  }
  // eslint-disable-next-line typescript/unbound-method -- called with its element below
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function tappedPlay(this: HTMLMediaElement) {
    tap(this);
    return play.call(this);
  };
  // The browser's own controls start an element without calling play().
  document.addEventListener(
    'play',
    ({ target }) => target instanceof HTMLMediaElement && tap(target),
    true,
  );
}
