/** What is remembered of a media playlist, to know the next one by. RFC 8216 §4.3.3, §6.2.1. */
export interface PlaylistMemory extends Shifts {
  /** Of the last segment, as the server counts. */
  readonly endNumber: number;
  readonly endDiscontinuity: number;
  readonly segments: readonly Segment[];
  readonly readAtMs: number;
}

/** What is added to the server's numbers so that they only rise. */
interface Shifts {
  readonly numberShift: number;
  readonly discontinuityShift: number;
}

interface Segment {
  readonly number: number;
  /** The end of its address, without what differs from request to request. */
  readonly name: string;
  /** EXT-X-PROGRAM-DATE-TIME, where it bears one itself. */
  readonly clockMs: number | null;
}

interface Outline {
  readonly targetSeconds: number;
  readonly firstNumber: number;
  readonly firstDiscontinuity: number;
  readonly discontinuities: number;
  readonly segments: readonly Segment[];
}

/** A server behind another one may be so many segments late; that is no new beginning. */
const LATE_SEGMENTS = 3;
/** Numbers that run ahead of the time that has passed by so many have been set anew. */
const LEAP_SEGMENTS = 10;

/** Low-latency HLS asks for requests that wait, with numbers in them: radio goes without. */
const LEFT_OUT =
  /^#EXT-X-(?:ENDLIST|SERVER-CONTROL|PART|PART-INF|PRELOAD-HINT|RENDITION-REPORT|SKIP)\b.*\n?/gm;

/**
 * Makes of a live playlist what hls.js can follow for ever: one that never ends, and whose numbers only rise. An encoder
 * that is started anew counts from nought; here it goes on, behind a discontinuity, and what is in hand plays out.
 *
 * @param before What the last reading of this address gave; null: the first reading.
 * @param shifts Of another rendition of the same stream, for a first reading.
 */
export function mendPlaylist(
  text: string,
  before: PlaylistMemory | null,
  nowMs: number,
  shifts: Shifts = { numberShift: 0, discontinuityShift: 0 },
): { readonly text: string; readonly memory: PlaylistMemory | null } {
  const outline = outlineOf(text);
  if (!outline) return { text, memory: before };
  const isAnew = before !== null && beginsAnew(outline, before, nowMs);
  const numberShift = isAnew
    ? before.endNumber + before.numberShift + 1 - outline.firstNumber
    : (before ?? shifts).numberShift;
  const discontinuityShift = isAnew
    ? before.endDiscontinuity + before.discontinuityShift + 1 - outline.firstDiscontinuity
    : (before ?? shifts).discontinuityShift;
  const memory: PlaylistMemory = {
    endNumber: outline.firstNumber + outline.segments.length - 1,
    endDiscontinuity: outline.firstDiscontinuity + outline.discontinuities,
    segments: outline.segments,
    numberShift,
    discontinuityShift,
    readAtMs: nowMs,
  };
  const lasting = text.replaceAll(LEFT_OUT, '');
  const mended =
    numberShift === 0 && discontinuityShift === 0
      ? lasting
      : renumbered(lasting, {
          'MEDIA-SEQUENCE': outline.firstNumber + numberShift,
          'DISCONTINUITY-SEQUENCE': outline.firstDiscontinuity + discontinuityShift,
        });
  return { text: mended, memory };
}

/** null: a list of variants, or no playlist at all. */
function outlineOf(text: string): Outline | null {
  if (!text.startsWith('#EXTM3U') || !text.includes('#EXTINF:')) return null;
  const firstNumber = numberIn(text, 'MEDIA-SEQUENCE') ?? 0;
  const segments: Segment[] = [];
  let clockMs: number | null = null;
  for (const line of text.split(/\r?\n/)) {
    const clock = /^#EXT-X-PROGRAM-DATE-TIME:(.+)/.exec(line)?.[1];
    if (clock) clockMs = Date.parse(clock) || null;
    if (line === '' || line.startsWith('#')) continue;
    const name = /[^/]*$/.exec(line.replace(/[?#].*$/, ''))?.[0] ?? '';
    segments.push({ number: firstNumber + segments.length, name, clockMs });
    clockMs = null;
  }
  return {
    targetSeconds: numberIn(text, 'TARGETDURATION') ?? 10,
    firstNumber,
    firstDiscontinuity: numberIn(text, 'DISCONTINUITY-SEQUENCE') ?? 0,
    discontinuities: text.match(/^#EXT-X-DISCONTINUITY\s*$/gm)?.length ?? 0,
    segments,
  };
}

function beginsAnew(outline: Outline, before: PlaylistMemory, nowMs: number): boolean {
  const { firstNumber, segments, targetSeconds } = outline;
  if (firstNumber + segments.length - 1 < before.endNumber - LATE_SEGMENTS) return true;
  const dueSegments = (2 * (nowMs - before.readAtMs)) / 1000 / targetSeconds;
  if (firstNumber > before.endNumber + LEAP_SEGMENTS + dueSegments) return true;
  const shared = segments.flatMap((one) => {
    const same = before.segments.find((other) => other.number === one.number);
    return same ? [{ one, same }] : [];
  });
  return (
    shared.length > 0 && shared.every(({ one, same }) => isAnother(one, same, targetSeconds * 1000))
  );
}

function isAnother(one: Segment, same: Segment, targetMs: number): boolean {
  return one.clockMs !== null && same.clockMs !== null
    ? Math.abs(one.clockMs - same.clockMs) > targetMs
    : one.name !== same.name;
}

function numberIn(text: string, tag: string): number | null {
  const digits = new RegExp(`^#EXT-X-${tag}:\\s*(\\d+)`, 'm').exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function renumbered(text: string, numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers).reduce((rest, [tag, number]) => {
    const line = `#EXT-X-${tag}:${number}`;
    const old = new RegExp(`^#EXT-X-${tag}:.*$`, 'm');
    return old.test(rest) ? rest.replace(old, line) : rest.replace('#EXTM3U', `#EXTM3U\n${line}`);
  }, text);
}
