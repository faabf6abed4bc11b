import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Arrivals } from '#player/recording/arrivals.ts';
import { CUT_OVERLAP_SECONDS } from '#player/recording/joining.ts';
import { Recording } from '#player/recording/recording.ts';
import type { Frame } from '#audio/frame.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';
import type { FakeSource } from '#tests/support/fakeSources.ts';
import {
  BACKUP,
  connect,
  kept,
  MAIN,
  NOON_MS,
  onAir,
  run,
  type Hear,
} from '#tests/support/onAir.ts';

const FRAME_BYTES = 4;
/** How long a packet takes over a line of 64 kbit/s. */
const PACKET_MS = 181;
/** The first frames are found in the second packet. */
const LATE_MS = 2 * PACKET_MS;

beforeEach(() => void vi.useFakeTimers({ now: NOON_MS + 60_000 }));
afterEach(() => void vi.useRealTimers());

/**
 * The backup's burst over a narrow line, and what follows it.
 *
 * @param share How much of what is played in a time comes in that time.
 */
function trickle(burstFrames: number, share: number, hear: Hear) {
  const first = onAir(BACKUP) - burstFrames;
  const beganMs = Date.now();
  let next = first;
  const bring = () => {
    const carried = ((Date.now() - beganMs) * share) / BACKUP.frameMs;
    const until = Math.min(first + Math.floor(carried), onAir(BACKUP));
    if (until > next) hear(run(BACKUP, next, until), BACKUP.mime);
    next = Math.max(next, until);
  };
  const forMs = (ms: number, isDone = () => false) => {
    for (let at = 0; at < ms && !isDone(); at += PACKET_MS) {
      vi.advanceTimersByTime(PACKET_MS);
      bring();
    }
  };
  return { next: () => next, forMs };
}

const indexOf = ({ bytes: [, a = 0, b = 0, c = 0] }: Frame) => (a << 16) | (b << 8) | c;
const airMs = (index: number) => NOON_MS + index * BACKUP.frameMs;

describe('a burst that trickles in', () => {
  it('is placed by how much such a server gives, and by the clock once it has caught up', () => {
    const story = fc.record({
      burst: fc.integer({ min: 200, max: 600 }),
      share: fc.double({ min: 1.25, max: 4, noNaN: true }),
    });
    const isPlaced = ({ burst, share }: { burst: number; share: number }) => {
      vi.setSystemTime(NOON_MS + 60_000);
      const arrivals = new Arrivals(Date.now, burst * FRAME_BYTES);
      const line = trickle(burst, share, (frames, mime) => arrivals.add(frames, mime));
      const lateMs = () => arrivals.originMs - airMs(indexOf(arrivals.frames[0]!));
      const burstMs = burst * BACKUP.frameMs;
      line.forMs(1_500);
      fc.pre(1_500 * (share - 1) < burstMs - 500);
      expect(arrivals.isTrickling).toBe(true);
      expect(lateMs()).toBeGreaterThan(-BACKUP.frameMs);
      expect(lateMs()).toBeLessThan(LATE_MS);
      line.forMs(burstMs / (share - 1) - 1_500 + 3_000);
      expect(arrivals.isTrickling).toBe(false);
      expect(Math.abs(lateMs())).toBeLessThan(2 * BACKUP.frameMs);
      expect(arrivals.settledAtMs(Infinity)).toBeLessThanOrEqual(Date.now());
    };
    fc.assert(fc.property(story, isPlaced), { numRuns: 40 });
  });

  it('is not seen where a stream’s first second was late', () => {
    const arrivals = new Arrivals(Date.now);
    let next = onAir(BACKUP) - 20;
    for (let ms = 0; ms < 4_000; ms += 100) {
      const until = onAir(BACKUP) - (ms < 1_000 ? 8 : 0);
      arrivals.add(run(BACKUP, next, until), BACKUP.mime);
      next = until;
      expect(arrivals.isTrickling).toBe(false);
      vi.advanceTimersByTime(100);
    }
  });

  it('is gone over to where the recording ends, if that can be waited for', () => {
    const story = fc.record({
      burst: fc.integer({ min: 200, max: 500 }),
      share: fc.double({ min: 1.8, max: 4, noNaN: true }),
      awayMs: fc.integer({ min: 0, max: 3_000 }),
    });
    const isAligned = ({ burst, share, awayMs }: Record<'burst' | 'share' | 'awayMs', number>) => {
      vi.setSystemTime(NOON_MS + 60_000);
      const { recording, endedAtMs } = aRecording();
      vi.advanceTimersByTime(awayMs);
      recording.intake.beginJoin(new Arrivals(Date.now, burst * FRAME_BYTES), 30);
      trickle(burst, share, hearIn(recording)).forMs(15_000);
      const begun = kept(recording).find(({ name }) => name === BACKUP.name)!;
      const repeatedMs = endedAtMs - CUT_OVERLAP_SECONDS * 1_000 - begun.index * BACKUP.frameMs;
      expect(repeatedMs).toBeGreaterThan(-2 * BACKUP.frameMs);
      expect(repeatedMs).toBeLessThan(LATE_MS + 2 * BACKUP.frameMs);
    };
    fc.assert(fc.property(story, isAligned), { numRuns: 40 });
  });

  it('is gone over to as late as what is in hand allows, with no more of it than a cut needs', () => {
    const { recording } = aRecording();
    const { endSeconds } = recording;
    recording.intake.beginJoin(new Arrivals(Date.now, 450 * FRAME_BYTES), 3);
    const beganMs = Date.now();
    const line = trickle(450, 1.33, hearIn(recording));
    line.forMs(5_000, () => recording.endSeconds > endSeconds);
    expect(Date.now() - beganMs).toBeGreaterThan(1_900);
    expect(Date.now() - beganMs).toBeLessThan(2_000 + LATE_MS);
    expect(recording.endSeconds - endSeconds).toBeGreaterThan(0.4);
    expect(recording.endSeconds - endSeconds).toBeLessThan(0.8);
    // And the listener is told how far behind that is.
    const newestMs = recording.clockMs(recording.endSeconds)!;
    expect(Math.abs(newestMs - airMs(line.next()))).toBeLessThan(LATE_MS);
  });
});

function aRecording() {
  const recording = new Recording(3_600, Date.now);
  const feed = connect(MAIN, 160, hearIn(recording));
  feed.live(5_000);
  return { recording, endedAtMs: feed.next() * MAIN.frameMs };
}

function hearIn(recording: Recording): Hear {
  return (frames, mime) => recording.intake.add(frames, mime);
}

describe('a channel whose stream has become too much for the line', () => {
  it('says how far behind its lean stream is, by what its first one gave at once', () => {
    const { sources, decks, player } = pressed(256, 64);
    // Twice what is usual.
    const burstBytes = 128_000;
    const element = decks.elements[0]!;
    const first = sources.newest();
    deliver(first, 256, 4);
    element.report({ type: 'sounding' });
    for (let i = 0; i < 50 && sources.dialled().length === 1; i += 1)
      play(element, () => deliver(first, 256, 0.1));
    const lean = sources.newest();
    expect(lean.stream.bitrateKbps).toBe(64);
    const beganMs = Date.now();
    for (let i = 0; i < 15; i += 1) play(element, () => deliver(lean, 64, 0.3));
    const secondsIn = (Date.now() - beganMs) / 1_000;
    const edgeSeconds = (Date.now() - player.heard()!.timeline!.edgeMs) / 1_000;
    expect(edgeSeconds).toBeCloseTo(burstBytes / 8_000 - secondsIn * 0.5, 0);
  });
});

/** A channel of streams of such rates, on which play has been pressed. */
function pressed(...rates: readonly number[]) {
  const { sources, decks, player } = fakeRadio();
  const [first, ...rest] = rates.map((bitrateKbps) => aStream({ bitrateKbps }));
  player.send({ type: 'play', tuning: aTuning({ streams: [first!, ...rest] }) });
  return { sources, decks, player };
}

let sent = 0;

/** So much sound that nobody has heard before. */
function deliver(source: FakeSource, kbps: number, seconds: number): void {
  const frames = Array.from({ length: Math.round(seconds * 10) }, () => {
    const bytes = new Uint8Array(kbps * 12.5);
    new DataView(bytes.buffer).setUint32(0, (sent += 1));
    return { bytes, durationSeconds: 0.1 };
  });
  source.report({ type: 'frames', frames, mime: 'audio/mpeg' });
}

/** A fifth of a second goes by. */
function play(deck: { playheadSeconds: number }, meanwhile: () => void): void {
  vi.advanceTimersByTime(200);
  deck.playheadSeconds += 0.2;
  meanwhile();
}
