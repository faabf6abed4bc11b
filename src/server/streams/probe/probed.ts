import type { StreamFault, StreamStatus } from '#contract/streamStatus.ts';

/** What is told of the sound itself, and of who may have it. */
type Heard = Pick<
  StreamStatus,
  'protocol' | 'startMs' | 'bitrateKbps' | 'codec' | 'https' | 'cors' | 'titles' | 'sound' | 'hls'
>;

/** What one probe of a stream found. */
export interface Probed extends Heard {
  readonly fault: StreamFault | null;
  readonly httpStatus: number | null;
  /** What a player is to open: the stream's own address, or what its playlist names. */
  readonly playUrl: string;
  /** Sound came slower than time goes by. */
  readonly isStarved: boolean;
  /** Every origin that it leads to, but our own. */
  readonly origins: readonly string[];
  /** The newest HLS segment; null: none, or not HLS. */
  readonly newestSequence: number | null;
}

/** Before anything of it is known. */
export const UNHEARD: Omit<Probed, 'playUrl' | 'protocol'> = {
  fault: null,
  httpStatus: null,
  startMs: null,
  bitrateKbps: null,
  codec: null,
  https: null,
  cors: null,
  titles: null,
  sound: null,
  hls: null,
  isStarved: false,
  origins: [],
  newestSequence: null,
};
