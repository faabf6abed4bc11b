import type { ErrorData, FragParsingMetadataData, default as Hls } from 'hls.js';
import { ErrorTypes, Events } from 'hls.js/light';
import { id3Title } from '#audio/id3.ts';
import type { Fault } from '../../line/fault.ts';
import { hlsFault } from './hlsFault.ts';
import type { HlsPlaylist } from '../hlsPlaylist.ts';
import type { CodedPiece } from './hlsSound.ts';
import type { LoadedSegment } from './segmentLoad.ts';

/** What is used of an `Hls` of hls.js. Destroyed, it is not to be used. */
export interface HlsEngine extends Pick<
  Hls,
  | 'attachMedia'
  | 'destroy'
  | 'loadSource'
  | 'on'
  | 'recoverMediaError'
  | 'startLoad'
  | 'stopLoad'
  | 'loadLevel'
  | 'minAutoLevel'
  | 'bandwidthEstimate'
> {
  /** Its renditions; none: the first playlist has not come. */
  readonly levels: readonly { readonly loadError: number }[];
  /** null: no playlist has come yet. */
  readonly latestLevelDetails: HlsPlaylist | null;
  /** Where "live" is in the element's time; null: not known yet. */
  readonly liveSyncPosition: number | null;
}

/** What hls.js tells, in our words. */
export interface EngineListener {
  readonly onPlaylist: (playlist: HlsPlaylist) => void;
  /** Sound has told the times of a playlist better. */
  readonly onPlaced: (playlist: HlsPlaylist) => void;
  /** Sound goes to the element. */
  readonly onPiece: (piece: CodedPiece) => void;
  /** The element has it. */
  readonly onSound: () => void;
  readonly onTitle: (title: string, atSeconds: number) => void;
  readonly onLoading: (segment: LoadedSegment) => void;
  readonly onLoaded: (segment: LoadedSegment) => void;
  readonly onError: (error: EngineError) => void;
}

export interface EngineError {
  /** hls.js does nothing more by itself. */
  readonly isFatal: boolean;
  /** Of a request, not of what came or of the element. */
  readonly isOfNetwork: boolean;
  /** Of a media segment, not of a playlist. */
  readonly isSegment: boolean;
  /** What it says of the stream. */
  readonly fault: Fault;
}

/** @see hls.js, docs/API.md, "Runtime Events". */
export function listenTo(hls: HlsEngine, listener: EngineListener): void {
  hls.on(Events.LEVEL_UPDATED, (_, { details }) => listener.onPlaylist(details));
  hls.on(Events.LEVEL_PTS_UPDATED, (_, { details }) => listener.onPlaced(details));
  hls.on(Events.BUFFER_APPENDING, (_, piece) => listener.onPiece(piece));
  hls.on(Events.BUFFER_APPENDED, () => listener.onSound());
  hls.on(Events.FRAG_LOADING, (_, { frag }) => listener.onLoading(frag));
  hls.on(Events.FRAG_BUFFERED, (_, { frag }) => listener.onLoaded(frag));
  hls.on(Events.FRAG_PARSING_METADATA, (_, data) => tellTitles(data, listener));
  hls.on(Events.ERROR, (_, data) => listener.onError(engineError(data)));
}

function tellTitles({ samples }: FragParsingMetadataData, { onTitle }: EngineListener): void {
  for (const { data, pts } of samples) {
    const title = id3Title(data);
    if (title) onTitle(title, pts);
  }
}

function engineError(data: ErrorData): EngineError {
  return {
    isFatal: data.fatal,
    isOfNetwork: data.type === ErrorTypes.NETWORK_ERROR,
    isSegment: data.frag !== undefined,
    fault: hlsFault(data),
  };
}
