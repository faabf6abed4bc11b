import type { StoreApi } from 'zustand/vanilla';
import {
  isOf,
  NO_STORY,
  wantsToTell,
  type StoryPlayback,
  type StoryRecording,
} from './storyPlayback.ts';

export interface StoryPlayerDeps {
  readonly store: StoreApi<StoryPlayback>;
  /** A new element, as loud as the listener has every sound. */
  readonly openElement: () => HTMLAudioElement;
}

/** Plays one recording of a story on one element, and keeps the store in step with what it does. */
export class StoryPlayer {
  readonly #deps: StoryPlayerDeps;
  #element: HTMLAudioElement | null = null;
  #listening = new AbortController();

  constructor(deps: StoryPlayerDeps) {
    this.#deps = deps;
  }

  get #playback(): StoryPlayback {
    return this.#deps.store.getState();
  }

  /** Inside a press, so that the browser lets it sound. One that is there already goes on where it is. */
  readonly play = (recording: StoryRecording): void => {
    const isHere = isOf(this.#playback, recording) && this.#playback.status !== 'failed';
    if (!isHere) this.#open(recording);
    const element = this.#element;
    if (!element) return;
    this.#become({ status: 'loading' });
    element.play().catch(() => {
      // Refused, or paused before it sounded. What it cannot play it says by an error.
      if (element === this.#element && wantsToTell(this.#playback))
        this.#become({ status: 'paused' });
    });
  };

  readonly resume = (): void => {
    if (this.#playback.status !== 'none') this.play(this.#playback.recording);
  };

  readonly pause = (): void => {
    if (!wantsToTell(this.#playback)) return;
    this.#element?.pause();
    this.#become({ status: 'paused' });
  };

  /** @param seconds From its start; what is beyond its ends is the nearer end. */
  readonly seekTo = (seconds: number): void => {
    if (!this.#element || this.#playback.status === 'none') return;
    const { totalSeconds } = this.#playback.place;
    this.#element.currentTime = Math.min(Math.max(seconds, 0), totalSeconds ?? Infinity);
    this.#look();
  };

  /** @param seconds Below 0: back. */
  readonly stepBy = (seconds: number): void => {
    if (this.#element) this.seekTo(this.#element.currentTime + seconds);
  };

  readonly setRate = (rate: number): void => {
    if (!this.#element) return;
    this.#element.playbackRate = rate;
    this.#become({ rate });
  };

  readonly close = (): void => {
    this.#end();
    this.#deps.store.setState(NO_STORY, true);
  };

  #open(recording: StoryRecording): void {
    const before = this.#playback;
    this.#end();
    const element = this.#deps.openElement();
    const rate = before.status === 'none' ? 1 : before.rate;
    // Loading sets the rate back to the default one.
    element.defaultPlaybackRate = rate;
    element.playbackRate = rate;
    this.#element = element;
    this.#listening = new AbortController();
    this.#listen(element, recording);
    const place = { elapsedSeconds: 0, totalSeconds: recording.durationSeconds };
    this.#deps.store.setState({ status: 'loading', recording, place, rate }, true);
    element.load();
  }

  #listen(element: HTMLAudioElement, recording: StoryRecording): void {
    const { signal } = this.#listening;
    const on = (type: string, heard: () => void) =>
      element.addEventListener(type, heard, { signal });
    on('playing', () => this.#become({ status: 'playing' }));
    on('waiting', () => wantsToTell(this.#playback) && this.#become({ status: 'loading' }));
    // By the system, too: a call, another app.
    on('pause', () => !element.ended && this.#become({ status: 'paused' }));
    on('ended', () => {
      this.#end();
      this.#deps.store.setState({ status: 'none', ended: recording }, true);
    });
    on('timeupdate', this.#look);
    on('durationchange', this.#look);
    element.append(...recording.sources.map(sourceElement));
    // Each source that fails says so itself; after the last there is none to try.
    element.lastElementChild?.addEventListener('error', () => this.#become({ status: 'failed' }), {
      signal,
    });
    on('error', () => this.#become({ status: 'failed' }));
  }

  readonly #look = (): void => {
    const playback = this.#playback;
    if (!this.#element || playback.status === 'none') return;
    const { currentTime, duration } = this.#element;
    const elapsedSeconds = Math.floor(currentTime);
    const totalSeconds = Number.isFinite(duration)
      ? Math.round(duration)
      : playback.place.totalSeconds;
    const { place } = playback;
    if (place.elapsedSeconds === elapsedSeconds && place.totalSeconds === totalSeconds) return;
    this.#become({ place: { elapsedSeconds, totalSeconds } });
  };

  #become(change: Partial<Exclude<StoryPlayback, { status: 'none' }>>): void {
    const now = this.#playback;
    if (now.status !== 'none') this.#deps.store.setState({ ...now, ...change }, true);
  }

  #end(): void {
    this.#listening.abort();
    const element = this.#element;
    this.#element = null;
    element?.pause();
    element?.replaceChildren();
    // Empty, it costs nothing.
    element?.load();
  }
}

function sourceElement({ url, type }: StoryRecording['sources'][number]): HTMLSourceElement {
  const source = document.createElement('source');
  source.src = url;
  if (type) source.type = type;
  return source;
}
