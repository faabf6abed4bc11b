import path from 'node:path';
import { encode } from './encoder.ts';
import type { Program } from './program.ts';
import type { Programme } from './studio.ts';

/** What a segment is: AAC in MPEG-TS, AAC in fragmented MP4, or frames of AAC or MP3 and nothing around them. */
export type SegmentForm = 'ts' | 'fmp4' | 'aac' | 'mp3';

/** A piece of sound as FFmpeg cut it. */
export interface Cut {
  readonly file: string;
  /** Since the encoder was started. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
}

export interface Cutting {
  readonly form: SegmentForm;
  readonly programme: Programme;
  readonly bitrateKbps: number;
  readonly segmentSeconds: number;
  readonly folder: string;
  /** What the files are called, before their numbers. */
  readonly name: string;
  /** Where the signal begins, UTC milliseconds. */
  readonly fromMs: number;
}

/** FFmpeg says again ten times a second what is in the stream, which is a fifth of an audio segment. */
const SPARSE = 'pat_period=60:sdt_period=60:pcr_period=90';
const BARE = 'write_xing=0:id3v2_version=0';
const MUXERS: Readonly<Record<Exclude<SegmentForm, 'fmp4'>, string>> = {
  ts: `-segment_format mpegts -segment_format_options ${SPARSE}`,
  aac: '-segment_format adts',
  mp3: `-segment_format mp3 -segment_format_options ${BARE}`,
};

/** The file in which fragmented MP4 says what is in all of its segments. */
export function initFile(name: string): string {
  return `${name}-init.mp4`;
}

/** Starts an encoder that cuts what it makes into files. Each is told as soon as it is whole. */
export function cutInto(cutting: Cutting, onCut: (cut: Cut) => void): Program {
  const { form, programme, bitrateKbps, segmentSeconds, folder, name, fromMs } = cutting;
  const file = path.join(folder, `${name}-%d.${form === 'fmp4' ? 'm4s' : form}`);
  const codec = `-c:a ${form === 'mp3' ? 'libmp3lame' : 'aac'} -b:a ${bitrateKbps}k`;
  const muxer =
    form === 'fmp4'
      ? `-f hls -hls_time ${segmentSeconds} -hls_list_size 3 -hls_segment_type fmp4 ` +
        `-hls_fmp4_init_filename ${path.join(folder, initFile(name))} -hls_segment_filename ${file} pipe:1`
      : `-f segment -segment_time ${segmentSeconds} ${MUXERS[form]} ` +
        `-segment_list pipe:1 -segment_list_type csv ${file}`;
  const read = form === 'fmp4' ? playlistReader(onCut) : csvReader(onCut);
  let unread = '';
  return encode(programme, `${codec} ${muxer}`, fromMs, (text) => {
    const lines = (unread + text).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) read(line);
  });
}

function csvReader(onCut: (cut: Cut) => void): (line: string) => void {
  return (line) => {
    const [file = '', start, end] = line.split(',');
    const startSeconds = Number(start);
    onCut({ file, startSeconds, durationSeconds: Number(end) - startSeconds });
  };
}

/** FFmpeg gives its whole playlist anew with each segment. */
function playlistReader(onCut: (cut: Cut) => void): (line: string) => void {
  const known = new Set<string>();
  let startSeconds = 0;
  let durationSeconds = 0;
  return (line) => {
    const duration = /^#EXTINF:([\d.]+)/.exec(line)?.[1];
    if (duration) durationSeconds = Number(duration);
    if (line === '' || line.startsWith('#') || known.has(line)) return;
    known.add(line);
    onCut({ file: path.basename(line), startSeconds, durationSeconds });
    startSeconds += durationSeconds;
  };
}
