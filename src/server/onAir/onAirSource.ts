import type { OnAir, Schedule } from '#contract/onAir.ts';

/** What the origin knows of what channels broadcast. */
export interface OnAirSource {
  /** Channels that it can answer for. */
  readonly channelIds: ReadonlySet<string>;
  /** null: not a channel of this source. */
  readonly at: (channelId: string, atMs: number) => OnAir | null;
  /**
   * @param date A day on the station's calendar, 'YYYY-MM-DD'.
   */
  readonly day: (channelId: string, date: string) => Schedule | null;
}
