import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { runProgram } from './program.ts';
import { atRates, rateNotesOf, tapRates } from './rateTap.ts';
import { recordedBlocks } from './recordedBlocks.ts';
import { SAMPLE_RATE } from './signal.ts';
import { soundAnalysis } from './soundAnalysis.ts';
import { earOf, TAP_OPTIONS, type Ear } from './soundTap.ts';
import type { Block } from './tapRecord.ts';
import { until } from './until.ts';

/**
 * A sound card that plays at the true clock, into nothing, and can be listened to: for a browser that gives no script the samples
 * that it plays. What is heard is what a listener would hear, whatever element of whatever page it comes from.
 */
export interface SoundCard {
  /** What a program needs in its environment to play on it. */
  readonly env: Readonly<Record<string, string>>;
  /** Listens from now on to what a page plays. */
  readonly listen: (page: Page) => Promise<Listener>;
  readonly stop: () => Promise<void>;
}

interface Listener {
  readonly ear: Ear;
  readonly stop: () => Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** The card plays, and hands on what it has played, in pieces of this length. */
const PIECE_MS = 20;

/** A PulseAudio of our own; nothing of the machine's sound is touched. */
export async function startSoundCard(): Promise<SoundCard> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-sound-'));
  const socket = path.join(folder, 'socket');
  const server = runProgram(process.env['PULSEAUDIO_PATH'] ?? 'pulseaudio', serverArgs(socket), {
    env: { HOME: folder, PULSE_RUNTIME_PATH: folder, PULSE_STATE_PATH: folder },
  });
  const stop = async () => {
    await server.end();
    await rm(folder, { recursive: true, force: true });
  };
  await until('PulseAudio listens', () => {
    if (server.exitCode() !== null) throw new Error(`PulseAudio ended: ${server.output()}`);
    return existsSync(socket);
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const env = { PULSE_SERVER: `unix:${socket}` };
  return { env, listen: (page) => listenTo(page, env), stop };
}

function serverArgs(socket: string): string[] {
  return [
    '-n',
    '--daemonize=no',
    '--use-pid-file=no',
    '--exit-idle-time=-1',
    '--disable-shm=yes',
    '--realtime=no',
    '--high-priority=yes',
    `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    `--load=module-null-sink sink_name=card rate=${SAMPLE_RATE} channels=1 format=float32le`,
  ];
}

const RECORDER_ARGS = [
  '--device=card.monitor',
  '--raw',
  '--format=float32le',
  `--rate=${SAMPLE_RATE}`,
  '--channels=1',
  `--latency-msec=${PIECE_MS}`,
];

async function listenTo(page: Page, env: Environment): Promise<Listener> {
  await tapRates(page.context());
  const { newTrack, tap } = soundAnalysis(TAP_OPTIONS);
  // The element's volume is in the samples already.
  const keep = newTrack({ gain: 1, playbackRate: 1, isPaused: false });
  let blocks = 0;
  const onBlock = (block: Block) => {
    blocks += 1;
    // The card renders a piece, and hands it on, before its time has come: measured against an element's playhead.
    keep({ ...block, atMs: block.atMs + PIECE_MS });
  };
  const recorder = runProgram('parec', RECORDER_ARGS, {
    env,
    onBytes: recordedBlocks(onBlock, SAMPLE_RATE, tap.nowMs),
  });
  await until('the sound card is heard', () => {
    if (recorder.exitCode() !== null) throw new Error(`parec ended: ${recorder.output()}`);
    return blocks > 0;
  });
  const ear = earOf({
    nowMs: async () => tap.nowMs(),
    sounding: async () => tap.sounding(),
    firstSoundAfter: async (momentMs) => tap.firstSoundAfter(momentMs),
    take: async () => atRates(tap.take(), await rateNotesOf(page)),
  });
  return { ear, stop: () => recorder.end() };
}
