import { openArchiveStore } from '#player/browser/archiveStore.ts';
import { forgetLeftRecordings } from '#player/browser/leftRecordings.ts';
import { rawFrames } from '#player/decks/container.ts';
import { mediaSourceElement } from '#player/decks/mediaSourceElement.ts';
import { Recording } from '#player/recording/recording.ts';
import type { Frame } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';

/** What a test has the page do: hours of recording in seconds, on the browser's own storage. */
export interface LongRecording {
  /** Records noise until the recording is so long, as fast as the storage takes it. */
  readonly recordUntil: (seconds: number) => Promise<void>;
  /** Records what is at an address. */
  readonly recordFile: (url: string) => Promise<void>;
  readonly span: () => readonly [startSeconds: number, endSeconds: number];
  /** Opens a deck on it; to be called in answer to a press. */
  readonly play: () => void;
  /** Goes to a moment. @returns Milliseconds until it played there. */
  readonly seek: (seconds: number) => Promise<number>;
  readonly dispose: () => void;
  /** As every page does a while after it was opened. */
  readonly forgetLeft: () => void;
}

declare global {
  var longRecording: LongRecording;
}

const FRAME_SECONDS = 1_152 / 44_100;
const FRAME_BYTES = 417;

let nowMs = 0;
let writing: Promise<unknown> = Promise.resolve();
const openElement = mediaSourceElement(() => ({ ...rawFrames(), refuse: async () => {} }));
let deck: ReturnType<typeof openElement> | null = null;
const recording = new Recording(3_600, () => nowMs, { openStore });

async function openStore() {
  const opening = openArchiveStore();
  writing = opening;
  const store = await opening;
  if (!store) return null;
  const write: typeof store.write = (key, bytes) => {
    const done = store.write(key, bytes);
    writing = done;
    return done;
  };
  return { ...store, write };
}

/** Piece after piece as they come in reality, with the time between that a real disk would have. */
async function record(next: () => Frame, isOver: () => boolean): Promise<void> {
  // It comes while minutes go by, which here are moments.
  await import('#player/recording/archive.ts');
  for (let piece = 0; !isOver(); piece += 1) {
    nowMs += 3 * FRAME_SECONDS * 1_000;
    recording.intake.add([next(), next(), next()], 'audio/mpeg');
    if (piece % 500 === 0) recording.intake.addTitle(`Song ${piece}`);
    // oxlint-disable-next-line no-await-in-loop -- It is one after the other.
    if (piece % 50 === 0) await written();
  }
  await written();
}

async function written(): Promise<void> {
  await writing;
  await new Promise((resolve) => setTimeout(resolve));
}

function noise(): Frame {
  return {
    bytes: crypto.getRandomValues(new Uint8Array(FRAME_BYTES)),
    durationSeconds: FRAME_SECONDS,
  };
}

globalThis.longRecording = {
  recordUntil: (seconds) => record(noise, () => recording.endSeconds >= seconds),
  recordFile: async (url) => {
    const bytes = await (await fetch(url)).bytes();
    const frames = new FrameParser(mp3).push(bytes);
    let at = 0;
    const next = () => frames[at++]!;
    await record(next, () => at + 3 > frames.length);
  },
  span: () => [recording.startSeconds, recording.endSeconds],
  play: () => {
    deck = openElement(recording, { isHeld: false, reserveSeconds: () => 0 }, () => {});
  },
  seek: async (seconds) => {
    const began = performance.now();
    deck!.seek(seconds);
    while (!(deck!.playheadSeconds > seconds && deck!.playheadSeconds < seconds + 5)) {
      // oxlint-disable-next-line no-await-in-loop -- It is looked at time and again.
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    return performance.now() - began;
  },
  dispose: () => recording.dispose(),
  forgetLeft: forgetLeftRecordings,
};
