/** As much of an HLS playlist as tells how it fares. RFC 8216. */
export type HlsPlaylist =
  | {
      readonly kind: 'master';
      /** Of the first variant; null: it names none. */
      readonly variant: URL | null;
      readonly codec: 'mp3' | 'aac' | null;
    }
  | {
      readonly kind: 'media';
      /** null: there is none. */
      readonly newest: HlsSegment | null;
      readonly hasProgramDateTime: boolean;
      /** Nothing follows: it is a recording, or has been ended. */
      readonly hasEnded: boolean;
    };

export interface HlsSegment {
  readonly url: URL;
  readonly seconds: number;
  /** Its place in the whole stream. */
  readonly sequence: number;
  /** When its last sample was made, UTC milliseconds; null: the playlist does not tell. */
  readonly endMs: number | null;
}

/** @param base Where the playlist was found. */
export function readHlsPlaylist(text: string, base: URL): HlsPlaylist {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.some((line) => line.startsWith('#EXT-X-STREAM-INF:'))
    ? readMaster(lines, base)
    : readMedia(lines, base);
}

function readMaster(lines: readonly string[], base: URL): HlsPlaylist {
  const at = lines.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF:'));
  const codecs = /CODECS="([^"]*)"/.exec(lines[at] ?? '')?.[1] ?? '';
  const address = lines.slice(at + 1).find((line) => line !== '' && !line.startsWith('#'));
  return {
    kind: 'master',
    variant: address === undefined ? null : URL.parse(address, base.href),
    codec: codecOf(codecs),
  };
}

/** RFC 6381: 'mp4a.40.34' and 'mp4a.6b' are MP3, every other 'mp4a.40' is AAC. */
function codecOf(codecs: string): 'mp3' | 'aac' | null {
  if (/mp4a\.(40\.34|6[9b])/i.test(codecs)) return 'mp3';
  return /mp4a\.40\./i.test(codecs) ? 'aac' : null;
}

function readMedia(lines: readonly string[], base: URL): HlsPlaylist {
  let newest: HlsSegment | null = null;
  let sequence = Number(valueOf(lines, '#EXT-X-MEDIA-SEQUENCE:') ?? 0);
  let seconds = 0;
  let clockMs: number | null = null;
  for (const line of lines) {
    if (line.startsWith('#EXTINF:')) seconds = Number.parseFloat(line.slice(8)) || 0;
    else if (line.startsWith(PROGRAM_DATE_TIME)) clockMs = timeOf(line);
    else if (line !== '' && !line.startsWith('#')) {
      const url = URL.parse(line, base.href);
      clockMs = clockMs === null ? null : clockMs + seconds * 1_000;
      if (url) newest = { url, seconds, sequence, endMs: clockMs };
      sequence += 1;
    }
  }
  return {
    kind: 'media',
    newest,
    hasProgramDateTime: lines.some((line) => line.startsWith(PROGRAM_DATE_TIME)),
    hasEnded: lines.includes('#EXT-X-ENDLIST'),
  };
}

const PROGRAM_DATE_TIME = '#EXT-X-PROGRAM-DATE-TIME:';

function timeOf(line: string): number | null {
  // Some packagers write '+0000' where ISO 8601 in script wants '+00:00'.
  const written = line.slice(PROGRAM_DATE_TIME.length).replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const ms = Date.parse(written);
  return Number.isNaN(ms) ? null : ms;
}

function valueOf(lines: readonly string[], tag: string): string | null {
  return lines.find((line) => line.startsWith(tag))?.slice(tag.length) ?? null;
}
