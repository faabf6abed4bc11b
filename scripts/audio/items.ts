import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FRAME } from './encode.ts';
import { fitted, mastered } from './master.ts';
import { signature } from './music/interludes.ts';
import { played } from './music/score.ts';
import type { MusicItem, TalkItem } from './rotations.ts';
import { spoken, type Voice } from './speech.ts';
import { RATE, type Mono, type Stereo } from './synth/sound.ts';

/** A piece of music, or somebody talking, at the network's level and a whole number of `step` samples long. */
export function itemSound(item: MusicItem | TalkItem, step: number): Stereo {
  if (item.kind === 'music') return fitted(mastered(played(item.score())), step);
  const text = readFileSync(path.join(import.meta.dirname, 'talk', `${item.slug}.txt`), 'utf8');
  const said = item.hasSignature ? overSignature(text, item.voice) : dry(spoken(text, item.voice));
  return fitted(mastered(said), step, 0.7);
}

/** A report, between the network's four notes. */
export function report(text: string, voice: Voice): Stereo {
  const words = mastered(dry(spoken(text, voice)));
  const notes = atLevel(played(signature()), 0.5);
  const wordsAt = 2.2 * RATE;
  const endAt = wordsAt + words.left.length + 0.4 * RATE;
  const length = Math.round(endAt + notes.left.length);
  const all = { left: new Float32Array(length), right: new Float32Array(length) };
  pour(all, ducked(notes, 2, 0.3), 0);
  pour(all, words, wordsAt);
  pour(all, notes, endAt);
  return fitted(mastered(all), FRAME.mp3, 0.2);
}

/** The notes first, then the words while they ring. */
function overSignature(text: string, voice: Voice): Stereo {
  const words = mastered(dry(spoken(text, voice)));
  const notes = ducked(atLevel(played(signature()), 0.7), 2.1, 0.35);
  const length = Math.round(
    Math.max(notes.left.length, 2.3 * RATE + words.left.length + 0.2 * RATE),
  );
  const all = { left: new Float32Array(length), right: new Float32Array(length) };
  pour(all, notes, 0);
  pour(all, words, 2.3 * RATE);
  return all;
}

function dry(words: Mono): Stereo {
  return { left: words, right: words };
}

function atLevel(sound: Stereo, gain: number): Stereo {
  const level = mastered(sound);
  return { left: level.left.map((x) => x * gain), right: level.right.map((x) => x * gain) };
}

/** Softer from a moment on, so that a voice stands in front. */
function ducked(sound: Stereo, atSeconds: number, to: number): Stereo {
  const down = (x: number, i: number) =>
    x * Math.min(1, Math.max(to, 1 - ((i / RATE - atSeconds) * (1 - to)) / 0.4));
  return { left: sound.left.map(down), right: sound.right.map(down) };
}

function pour(into: Stereo, sound: Stereo, at: number): void {
  const start = Math.round(at);
  for (const side of ['left', 'right'] as const) {
    const [to, from] = [into[side], sound[side]];
    for (let i = 0; i < from.length && start + i < to.length; i += 1) to[start + i]! += from[i]!;
  }
}
