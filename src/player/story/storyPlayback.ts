/** A recording that a story has, as the player takes it. */
export interface StoryRecording {
  /** The address of the story, within the app. */
  readonly path: string;
  readonly title: string;
  /** In the order in which to try them; there is at least one. */
  readonly sources: readonly { readonly url: string; readonly type: string | null }[];
  /** null: nobody has told. */
  readonly durationSeconds: number | null;
}

export type StoryPlayback =
  /** `ended`: the recording that has just been heard to its end, if one was. */
  | { readonly status: 'none'; readonly ended: StoryRecording | null }
  | {
      /** 'loading': asked for, and not heard yet, or no longer. 'failed': none of its sources can be played. */
      readonly status: 'loading' | 'playing' | 'paused' | 'failed';
      readonly recording: StoryRecording;
      readonly place: StoryPlace;
      /** 1: as it was spoken. */
      readonly rate: number;
    };

/** Where in a recording the listener is, in whole seconds. */
export interface StoryPlace {
  readonly elapsedSeconds: number;
  /** null: not known yet. */
  readonly totalSeconds: number | null;
}

export const NO_STORY: StoryPlayback = { status: 'none', ended: null };

/** Whether a story is to be heard now. */
export function wantsToTell({ status }: StoryPlayback): boolean {
  return status === 'loading' || status === 'playing';
}

/** Whether it is this recording that is there, playing or not. */
export function isOf(playback: StoryPlayback, { sources }: StoryRecording): boolean {
  return playback.status !== 'none' && playback.recording.sources[0]?.url === sources[0]?.url;
}
