import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RATE, type Mono } from './synth/sound.ts';

/** slt is festival's HTS voice; rms and awb come with flite. All three are Carnegie Mellon's, free for any use. */
export type Voice = 'slt' | 'rms' | 'awb';

/** Between paragraphs. */
const BREATH_SECONDS = 0.55;

/** Unhurried: its own speed is that of someone who wants to be done. */
const SLT = `(begin (voice_cmu_us_slt_arctic_hts)
  (set! hts_engine_params (append hts_engine_params (list (list "-r" 0.91)))))`;

/** Mud and hiss off, a little presence, and an even hand on the fader. */
const CHAIN = [
  'silenceremove=start_periods=1:start_threshold=-50dB',
  'areverse',
  'silenceremove=start_periods=1:start_threshold=-50dB',
  'areverse',
  'highpass=f=75',
  'equalizer=f=240:t=q:w=1:g=-2',
  'equalizer=f=3200:t=q:w=1.2:g=1.5',
  'deesser=i=0.25',
  'acompressor=threshold=0.09:ratio=2.5:attack=8:release=140:makeup=1.4',
].join(',');

/**
 * Reads a text aloud; an empty line is a breath.
 *
 * @throws When the synthesiser or ffmpeg is not installed.
 */
export function spoken(text: string, voice: Voice): Mono {
  const paragraphs = text.trim().split(/\n\s*\n/);
  const breath = Math.round(BREATH_SECONDS * RATE);
  const said = paragraphs.map((paragraph) =>
    paragraphSpoken(paragraph.replaceAll('\n', ' '), voice),
  );
  const sound = new Float32Array(said.reduce((sum, one) => sum + one.length + breath, -breath));
  let at = 0;
  for (const one of said) {
    sound.set(one, at);
    at += one.length + breath;
  }
  return sound;
}

function paragraphSpoken(text: string, voice: Voice): Mono {
  const folder = mkdtempSync(path.join(tmpdir(), 'longwave-speech-'));
  try {
    const [script, raw] = ['text.txt', 'raw.wav'].map((name) => path.join(folder, name));
    writeFileSync(script!, text);
    synthesise(script!, raw!, voice);
    const format = ['-ar', String(RATE), '-ac', '1', '-f', 'f32le'];
    const bytes = execFileSync(
      'ffmpeg',
      ['-v', 'error', '-i', raw!, '-af', CHAIN, ...format, '-'],
      {
        maxBuffer: 2 ** 28,
      },
    );
    return new Float32Array(new Uint8Array(bytes).buffer);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function synthesise(script: string, raw: string, voice: Voice): void {
  if (voice === 'slt') {
    execFileSync('text2wave', ['-eval', SLT, script, '-o', raw], { stdio: 'pipe' });
  } else {
    const slower = ['--setf', 'duration_stretch=1.08'];
    execFileSync('flite', ['-voice', voice, ...slower, '-f', script, '-o', raw], { stdio: 'pipe' });
  }
}
