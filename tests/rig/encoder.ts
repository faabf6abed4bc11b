import { runProgram, type Program } from './program.ts';
import { SAMPLE_RATE } from './signal.ts';
import { goOnAir, type Programme } from './studio.ts';

export interface Feed extends Programme {
  /** '/news.mp3' or '/news.aac': the ending is the codec. */
  readonly mount: string;
  /** 128 unless said. */
  readonly bitrateKbps?: number;
}

/**
 * Feeds one mount with the test signal in real time, as a station's encoder does.
 *
 * @param pastSeconds How much of what was on air before goes first, at once.
 */
export function startEncoder(
  feed: Feed,
  target: { port: number; password: string },
  pastSeconds: number,
): Program {
  const codec = feed.mount.endsWith('.aac')
    ? '-c:a aac -f adts -content_type audio/aac'
    : '-c:a libmp3lame -write_xing 0 -id3v2_version 0 -f mp3 -content_type audio/mpeg';
  return encode(
    feed,
    `-b:a ${feed.bitrateKbps ?? 128}k -flush_packets 1 ${codec} ` +
      `icecast://source:${target.password}@127.0.0.1:${target.port}${feed.mount}`,
    Date.now() - pastSeconds * 1000,
  );
}

/**
 * FFmpeg, given what a studio sends.
 *
 * @param output Its options for what it makes, parted by spaces.
 * @param fromMs Where it begins, UTC milliseconds.
 * @param onOutput Told what FFmpeg writes to its standard output.
 */
export function encode(
  programme: Programme,
  output: string,
  fromMs: number,
  onOutput?: (text: string) => void,
): Program {
  const input =
    '-nostdin -loglevel error -fflags nobuffer -probesize 32 -analyzeduration 0 ' +
    `-f s16le -ar ${SAMPLE_RATE} -ac 1 -i pipe:0`;
  const program = runProgram(
    process.env['FFMPEG_PATH'] ?? 'ffmpeg',
    `${input} ${output}`.split(' '),
    { hasInput: true, ...(onOutput ? { onOutput } : {}) },
  );
  const goOffAir = goOnAir(programme, program.input!, fromMs);
  void program.exited.then(goOffAir);
  return program;
}
