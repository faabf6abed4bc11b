import { vi } from 'vitest';
import type { Recording } from '#player/recording/recording.ts';
import type { Frame, FrameMime } from '#audio/frame.ts';

/** When every encoder's first frame went on the air, by the faked clock. */
export const NOON_MS = Date.parse('2026-03-01T12:00:00Z');

/** Frames that follow one another on the air from noon on, each of bytes that no other has. */
export interface Encoder {
  readonly name: number;
  readonly frameMs: number;
  readonly mime: FrameMime;
}

export const MAIN: Encoder = { name: 1, frameMs: 25, mime: 'audio/mpeg' };
export const BACKUP: Encoder = { name: 2, frameMs: 24, mime: 'audio/mpeg' };
export const BACKUP_AAC: Encoder = { name: 3, frameMs: 64, mime: 'audio/aac' };

export function frame({ name, frameMs }: Encoder, index: number): Frame {
  const bytes = Uint8Array.of(name, index >> 16, (index >> 8) & 255, index & 255);
  return { bytes, durationSeconds: frameMs / 1_000 };
}

export function run(encoder: Encoder, from: number, to: number): Frame[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, i) => frame(encoder, from + i));
}

/** How many of its frames were on the air so far. */
export const onAir = ({ frameMs }: Encoder) => Math.floor((Date.now() - NOON_MS) / frameMs);

export type Hear = (frames: readonly Frame[], mime: FrameMime) => void;

/** A listener's connection: a burst in pieces, then what comes, as it comes. */
export function connect(
  encoder: Encoder,
  burstFrames: number,
  hear: Hear,
  { pieces = 4, overMs = 40 } = {},
) {
  let next = Math.max(onAir(encoder) - burstFrames, 0);
  const bring = (until: number) => {
    if (until > next) hear(run(encoder, next, until), encoder.mime);
    next = Math.max(next, until);
  };
  const first = next;
  for (let i = 1; i < pieces; i += 1) {
    bring(next + Math.floor((onAir(encoder) - next) / (pieces - i + 1)));
    vi.advanceTimersByTime(overMs / pieces);
  }
  bring(onAir(encoder));
  const live = (ms: number) => {
    for (let at = 0; at < ms; at += 100) {
      vi.advanceTimersByTime(100);
      bring(onAir(encoder));
    }
    bring(onAir(encoder));
  };
  return { first, live, next: () => next };
}

/** What is kept, as it would be played: each frame's encoder and place. */
export function kept(recording: Recording): { name: number; index: number }[] {
  const bytes: number[] = [];
  for (let chunk = recording.chunkAt(0); chunk; chunk = recording.chunkAt(chunk.endSeconds)) {
    bytes.push(...chunk.bytes!);
  }
  return Array.from({ length: bytes.length / 4 }, (_, i) => {
    const [name = 0, a = 0, b = 0, c = 0] = bytes.slice(i * 4, i * 4 + 4);
    return { name, index: (a << 16) | (b << 8) | c };
  });
}

/** The clock of each chunk, in order; throws where the timeline has a hole. */
export function chunkClocks(recording: Recording): number[] {
  const clocks: number[] = [];
  let at = recording.startSeconds;
  for (let chunk = recording.chunkAt(0); chunk; chunk = recording.chunkAt(at)) {
    if (chunk.startSeconds !== at) throw new Error(`A hole at ${at} s`);
    clocks.push(recording.clockMs(at)!);
    at = chunk.endSeconds;
  }
  return clocks;
}
