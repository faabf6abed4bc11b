import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HlsFeed } from './hls.ts';
import type { Program } from './program.ts';
import { cutInto, initFile, type SegmentForm } from './segmenter.ts';
import { CLOCK_SECONDS, TUNE_SECONDS, tuneOf } from './signal.ts';
import { firstPts, headTag, withTimedTitles } from './timedId3.ts';

/** What a playlist says of the clock: when its segments were on air; nothing; an hour too early; or five minutes too early now and then, with no discontinuity. */
export const TOLD_CLOCKS = ['true', 'none', 'hour-off', 'jumps'] as const;
export type ToldClock = (typeof TOLD_CLOCKS)[number];

export interface Packaging {
  readonly folder: string;
  readonly prefix: string;
  readonly windowSegments: number;
  readonly segmentSeconds: number;
  /** Where the first window ends, UTC milliseconds: feeds that are packaged alike are cut at the same moments. */
  readonly nowMs: number;
}

/** How a packager that was stopped is started. */
export interface Restart {
  /** As FFmpeg does it: numbers, names and times from nought, and nothing more of what was before. */
  readonly isCountedAnew?: boolean;
  /** Whether the playlist tells of it, by a discontinuity. */
  readonly isTold?: boolean;
}

interface Segment {
  readonly file: string;
  /** What the files of its run are called. */
  readonly name: string;
  /** In the encoder's own time. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** When its first sample was on air, UTC milliseconds. */
  readonly airMs: number;
  readonly isAfterBreak: boolean;
}

/** What cuts one feed into segments, and keeps its playlist. */
export interface Packager {
  /** How many there have been. */
  readonly segments: () => number;
  readonly playlist: (clock: ToldClock) => string;
  /** What a file holds. */
  readonly read: (file: string) => Promise<Buffer>;
  readonly start: (how: Restart) => void;
  readonly stop: () => Promise<void>;
}

/** Starts with a full window of what was on air before. */
export function startPackager(feed: HlsFeed, packaging: Packaging): Packager {
  const { folder, prefix, windowSegments, segmentSeconds } = packaging;
  const form = feed.form ?? 'ts';
  const byFile = new Map<string, Segment>();
  let segments: Segment[] = [];
  let runs = 0;
  const gridMs = segmentSeconds * 1000;
  const firstMs = (Math.floor(packaging.nowMs / gridMs) - windowSegments) * gridMs;
  let encoder = run(firstMs, {});
  return {
    segments: () => segments.length,
    playlist: (clock) => playlistOf(segments, { ...packaging, clock, hasInit: form === 'fmp4' }),
    read: async (file) => {
      const body = await readFile(path.join(folder, file));
      const segment = byFile.get(file);
      return segment && feed.hasTitles ? entitled(body, segment, form) : body;
    },
    start: (how) => {
      encoder = run(Date.now(), how);
    },
    stop: () => encoder.end('SIGKILL'),
  };

  function run(fromMs: number, { isCountedAnew = false, isTold = true }: Restart): Program {
    runs += 1;
    const name = `${prefix}-${isCountedAnew ? 1 : runs}`;
    let isFirst = runs > 1;
    const cutting = {
      form,
      programme: feed,
      bitrateKbps: feed.bitrateKbps ?? 128,
      segmentSeconds,
      folder,
      name,
      fromMs,
    };
    return cutInto(cutting, (cut) => {
      if (isFirst && isCountedAnew) segments = [];
      const segment = {
        ...cut,
        name,
        airMs: fromMs + cut.startSeconds * 1000,
        isAfterBreak: isFirst && isTold,
      };
      isFirst = false;
      segments.push(segment);
      byFile.set(cut.file, segment);
    });
  }
}

/** RFC 8216, 4.3. */
function playlistOf(
  segments: readonly Segment[],
  how: Packaging & { readonly clock: ToldClock; readonly hasInit: boolean },
): string {
  const first = Math.max(0, segments.length - how.windowSegments);
  const breaksBefore = segments.slice(0, first).filter((one) => one.isAfterBreak).length;
  const shown = segments.slice(first);
  const lines = shown.flatMap((segment, index) => {
    const { file, name, durationSeconds, isAfterBreak } = segment;
    const isNewRun = shown[index - 1]?.name !== name;
    const clock = toldClock(segment, first + index, how.clock);
    return [
      ...(isAfterBreak ? ['#EXT-X-DISCONTINUITY'] : []),
      ...(how.hasInit && isNewRun ? [`#EXT-X-MAP:URI="${initFile(name)}"`] : []),
      ...(clock ? [`#EXT-X-PROGRAM-DATE-TIME:${clock}`] : []),
      `#EXTINF:${durationSeconds.toFixed(5)},`,
      file,
    ];
  });
  return [
    '#EXTM3U',
    `#EXT-X-VERSION:${how.hasInit ? 7 : 3}`,
    `#EXT-X-TARGETDURATION:${how.segmentSeconds}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${breaksBefore}`,
    ...lines,
    '',
  ].join('\n');
}

const JUMP_EVERY_SEGMENTS = 4;

function toldClock({ airMs }: Segment, number: number, clock: ToldClock): string | null {
  if (clock === 'none') return null;
  const isEarly = Math.floor(number / JUMP_EVERY_SEGMENTS) % 2 === 1;
  const earlyMs = { true: 0, 'hour-off': 3_600_000, jumps: isEarly ? 300_000 : 0 }[clock];
  return new Date(airMs - earlyMs).toISOString();
}

/** With the names of its tunes: in a transport stream at their moments, in packed audio at the head. */
function entitled(body: Buffer, segment: Segment, form: SegmentForm): Buffer {
  const { airMs, startSeconds, durationSeconds } = segment;
  const tuneAt = (ms: number) => tuneOf(Math.floor(ms / 1000) % CLOCK_SECONDS);
  if (form === 'aac' || form === 'mp3') {
    const head = headTag({ pts: Math.round(startSeconds * 90_000), title: tuneAt(airMs) });
    return Buffer.concat([head, body]);
  }
  const pts = firstPts(body);
  const titles = [{ pts, title: tuneAt(airMs) }];
  const tuneMs = TUNE_SECONDS * 1000;
  for (
    let ms = Math.ceil(airMs / tuneMs) * tuneMs;
    ms < airMs + durationSeconds * 1000;
    ms += tuneMs
  )
    titles.push({ pts: pts + Math.round((ms - airMs) * 90), title: tuneAt(ms) });
  return withTimedTitles(body, titles);
}
