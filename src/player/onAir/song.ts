import type { OnAir, Track } from '#contract/onAir.ts';

/** What plays inside a broadcast, whoever tells it. */
export type Song = Pick<Track, 'title' | 'artist'>;

interface Told {
  readonly onAir: Pick<OnAir, 'tracks'> | null;
  /** What the station's own playout says of the moment that is heard. */
  readonly track: Track | null;
  /** What the stream itself says of it: 'The Ferrymen - Slack Tide'. */
  readonly streamTitle: string | null;
}

/** The song that is heard, from one source: where the playout tells tracks, the stream's titles, which turn at other moments, are not asked. */
export function songOf({ onAir, track, streamTitle }: Told): Song | null {
  if (onAir && onAir.tracks.length > 0) return track;
  return streamTitle === null ? null : songInTitle(streamTitle);
}

const BETWEEN = ' - ';

/** Artist before title, as encoders write it; all of it is the title where nothing stands between them. */
function songInTitle(streamTitle: string): Song {
  const at = streamTitle.indexOf(BETWEEN);
  const artist = streamTitle.slice(0, Math.max(at, 0)).trim();
  const title = streamTitle.slice(at + BETWEEN.length).trim();
  return artist && title ? { artist, title } : { artist: null, title: streamTitle };
}
