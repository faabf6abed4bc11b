import { Arrivals } from '#player/recording/arrivals.ts';
import { Recording } from '#player/recording/recording.ts';
import type { Frame, FrameMime } from '#audio/frame.ts';
import type { Chance } from './chance.ts';
import { must } from './must.ts';

const WINDOW_SECONDS = 120;
const FRAME_BYTES = 6;
const MIMES: readonly FrameMime[] = ['audio/mpeg', 'audio/aac'];

interface World {
  readonly chance: Chance;
  readonly recording: Recording;
  /** Of the connection: it cannot change while that stands. */
  mime: FrameMime;
  nowMs: number;
  sentBytes: number;
}

/** Connections that come and go, bring what they will and when they will, under a clock that may be set: the timeline stays one line. */
export function fuzzJoins(chance: Chance): number {
  const clock = { nowMs: 1_800_000_000_000 };
  const recording = new Recording(WINDOW_SECONDS, () => clock.nowMs);
  const world: World = Object.assign(clock, {
    chance,
    recording,
    mime: chance.pick(MIMES),
    sentBytes: 0,
  });
  try {
    for (let i = 2 + chance.below(6); i > 0; i -= 1) connection(world);
    const before = recording.endSeconds;
    recording.intake.beginJoin();
    flow(world, 9_000 + chance.below(1_000), 0, 80);
    must(recording.endSeconds > before + 1, 'new sound no longer comes through');
    mustBeOneLine(recording);
  } finally {
    recording.dispose();
  }
  return world.sentBytes;
}

function connection(world: World): void {
  const { chance, recording } = world;
  const encoder = chance.below(3);
  const from = chance.below(1_500);
  if (chance.isOneIn(3)) {
    const beside = new Arrivals(() => world.nowMs, chance.below(3_000));
    world.mime = chance.pick(MIMES);
    beside.add(run(world, encoder, from, from + chance.below(2_000)), world.mime);
    recording.intake.beginJoin(beside, chance.below(20) - 2);
  } else if (!chance.isOneIn(6)) {
    world.mime = chance.pick(MIMES);
    recording.intake.beginJoin(undefined, chance.below(10));
  }
  if (chance.isOneIn(4)) recording.intake.addTitle(`Title ${from}`);
  flow(world, encoder, from, chance.below(120));
  if (chance.isOneIn(5)) world.nowMs += chance.below(200_000) - 100_000;
  mustBeOneLine(recording);
}

/** A burst, and pieces after it; some of them lost or torn. */
function flow(world: World, encoder: number, from: number, count: number): void {
  const { chance, recording } = world;
  let at = from;
  for (let i = 0; i < count; i += 1) {
    const frames = i === 0 ? chance.below(400) : chance.below(6);
    recording.intake.add(run(world, encoder, at, at + frames), world.mime);
    at += frames;
    world.nowMs += chance.below(200);
    if (chance.isOneIn(40)) at += chance.below(50);
    if (chance.isOneIn(20)) recording.intake.addTitle(`At ${at}`);
  }
}

/** Frames whose first byte says what they are. */
function run(world: World, encoder: number, from: number, to: number): Frame[] {
  const isSilent = world.chance.isOneIn(10);
  return Array.from({ length: to - from }, (_, i) => {
    const n = isSilent ? 0 : from + i;
    const place = [encoder >> 8, encoder & 255, n >> 16, (n >> 8) & 255, n & 255];
    const bytes = Uint8Array.of(MIMES.indexOf(world.mime), ...place);
    world.sentBytes += bytes.length;
    return { bytes, durationSeconds: 0.024 + (encoder % 3) * 0.02 };
  });
}

function mustBeOneLine(recording: Recording): void {
  let at = recording.startSeconds;
  for (let chunk = recording.chunkAt(at); chunk; chunk = recording.chunkAt(at)) {
    must(chunk.startSeconds === at && chunk.endSeconds > at, `a hole at ${at}`);
    const { mime } = chunk;
    const kinds = chunk.bytes!.filter((_, i) => i % FRAME_BYTES === 0);
    const isPure = kinds.every((kind) => MIMES[kind] === mime);
    must(kinds.length > 0 && isPure, `other sound at ${at}`);
    at = chunk.endSeconds;
  }
  must(at === recording.endSeconds, 'the end is elsewhere');
  must(recording.endSeconds - recording.startSeconds <= WINDOW_SECONDS + 2, 'too much is kept');
  for (const { atSeconds } of recording.cuts) must(atSeconds <= at, 'a cut that is not there');
  const clockMs = recording.clockMs(at);
  must(clockMs === null || Number.isFinite(recording.secondsAt(clockMs)), 'no such moment');
}
