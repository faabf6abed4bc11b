import path from 'node:path';
import { encode } from './encoder.ts';
import type { HlsFeed } from './hls.ts';
import type { Program } from './program.ts';

const SEGMENT_SECONDS = 4;
/** FFmpeg says again ten times a second what is in the stream, which is a fifth of an audio segment. */
const SPARSE = 'pat_period=60:sdt_period=60:pcr_period=90';

interface Segment {
  readonly name: string;
  readonly durationSeconds: number;
  /** When its first sample was on air, UTC milliseconds. */
  readonly airMs: number;
  readonly isAfterBreak: boolean;
}

/** What cuts one feed into segments, and keeps its playlist. */
export interface Packager {
  /** How many there have been. */
  readonly segments: () => number;
  readonly playlist: () => string;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts with a full window of what was on air before. */
export function startPackager(
  feed: HlsFeed,
  { folder, prefix, windowSegments }: { folder: string; prefix: string; windowSegments: number },
): Packager {
  const segments: Segment[] = [];
  let runs = 0;
  let encoder = run(windowSegments);
  return {
    segments: () => segments.length,
    playlist: () => playlistOf(segments, windowSegments),
    start: () => {
      encoder = run(0);
    },
    stop: () => encoder.end('SIGKILL'),
  };

  function run(pastSegments: number): Program {
    const name = `${prefix}-${(runs += 1)}`;
    // Every feed is cut at the same moments.
    const gridMs = SEGMENT_SECONDS * 1000;
    const now = Date.now();
    const fromMs = pastSegments > 0 ? (Math.floor(now / gridMs) - pastSegments) * gridMs : now;
    let isAfterBreak = runs > 1;
    let unread = '';
    const output =
      `-c:a aac -b:a ${feed.bitrateKbps ?? 128}k -f segment -segment_time ${SEGMENT_SECONDS} ` +
      `-segment_format mpegts -segment_format_options ${SPARSE} -segment_list pipe:1 -segment_list_type csv ` +
      path.join(folder, `${name}-%d.ts`);
    return encode(feed, output, fromMs, (text) => {
      const lines = (unread + text).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        const [file = '', start, end] = line.split(',');
        const [startSeconds, endSeconds] = [Number(start), Number(end)];
        segments.push({
          name: file,
          durationSeconds: endSeconds - startSeconds,
          airMs: fromMs + startSeconds * 1000,
          isAfterBreak,
        });
        isAfterBreak = false;
      }
    });
  }
}

/** RFC 8216, 4.3. */
function playlistOf(segments: readonly Segment[], windowSegments: number): string {
  const first = Math.max(0, segments.length - windowSegments);
  const breaksBefore = segments.slice(0, first).filter((one) => one.isAfterBreak).length;
  const lines = segments
    .slice(first)
    .flatMap(({ name, durationSeconds, airMs, isAfterBreak }) => [
      ...(isAfterBreak ? ['#EXT-X-DISCONTINUITY'] : []),
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(airMs).toISOString()}`,
      `#EXTINF:${durationSeconds.toFixed(5)},`,
      name,
    ]);
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${SEGMENT_SECONDS}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${breaksBefore}`,
    ...lines,
    '',
  ].join('\n');
}
