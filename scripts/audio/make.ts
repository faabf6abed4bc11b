/**
 * Makes all the sound of the embedded network: its channels' rotations and its stories' audio.
 *
 *     node scripts/audio/make.ts                 everything, about two minutes
 *     node scripts/audio/make.ts qpra-1 stories  only these
 *
 * Music is played by the instruments in `synth/` from the scores in `music/`; words are in `talk/` and beside the
 * stories, and read by free voices of Carnegie Mellon University. It needs Node 24 and, from Debian:
 * `apt-get install ffmpeg festival festvox-us-slt-hts flite`.
 *
 * Writes src/server/embedded/media/live/, media/audio/ and playout.json. The results are kept in the repository, so only
 * someone who changes the sound needs any of this. Chance is seeded: the music is the same, sample for sample, on every run.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { audioFrames } from '../../src/server/embedded/live/audioFrames.ts';
import { encode, encodedRotation, FRAME } from './encode.ts';
import { itemSound, report } from './items.ts';
import { rotations } from './rotations.ts';
import type { Voice } from './speech.ts';
import { RATE, secondsOf } from './synth/sound.ts';

const embedded = path.resolve(import.meta.dirname, '../../src/server/embedded');
const playoutFile = path.join(embedded, 'playout.json');
const asked = process.argv.slice(2);
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);

/** Who reads which story; the reporter's own voice where one sounds like them. */
const readers: Readonly<Record<string, Voice>> = { 'library-van': 'rms', 'sorrel-elevator': 'rms' };

for (const channelId of Object.keys(rotations)) if (isAsked(channelId)) makeRotation(channelId);
if (isAsked('stories')) makeReports();

function makeRotation(channelId: string): void {
  const { encoding, items } = rotations[channelId]!;
  // Three AAC frames of 1,024 samples are 64 ms; an MP3 frame is 24 ms: items start on whole milliseconds.
  const step = encoding.codec === 'aac' ? FRAME.aac * 3 : FRAME.mp3;
  const sounds = items.map((item) => itemSound(item, step));
  const files = encodedRotation(sounds, encoding);
  mkdirSync(path.join(embedded, 'media/live'), { recursive: true });
  const entries = items.map(({ slug, title, artist, kind }, index) => {
    const file = `${slug}.${encoding.codec}`;
    writeFileSync(path.join(embedded, 'media/live', file), files[index]!);
    const durationSeconds = secondsOf(sounds[index]!);
    console.log(`${channelId}  ${durationSeconds.toFixed(3).padStart(8)} s  ${title}`);
    return { file, title, artist, kind, durationSeconds };
  });
  const playout = readJson(playoutFile);
  const { codec, bitrateKbps } = encoding;
  playout[channelId] = { codec, bitrateKbps, items: entries };
  writeFileSync(playoutFile, `${JSON.stringify(playout, null, 2)}\n`);
}

function makeReports(): void {
  const folder = path.join(embedded, 'media/audio');
  mkdirSync(folder, { recursive: true });
  const durations: Record<string, number> = {};
  for (const name of readdirSync(path.join(embedded, 'stories')).toSorted()) {
    if (!name.endsWith('.audio.txt')) continue;
    const slug = name.slice(0, -'.audio.txt'.length);
    const text = readFileSync(path.join(embedded, 'stories', name), 'utf8');
    const sound = report(text, readers[slug] ?? 'slt');
    const bytes = encode(sound, { codec: 'mp3', channels: 1, bitrateKbps: 48 });
    writeFileSync(path.join(folder, `${slug}.mp3`), bytes);
    const frames = audioFrames(bytes, 'mp3').starts.length - 1;
    durations[slug] = (frames * FRAME.mp3) / RATE;
    console.log(`story   ${durations[slug].toFixed(3).padStart(8)} s  ${slug}`);
  }
  writeFileSync(path.join(folder, 'durations.json'), `${JSON.stringify(durations, null, 2)}\n`);
}

function readJson(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  return v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(file, 'utf8')));
}
