export interface Playhead {
  seconds: number;
  /** What play() answers with; null: it plays. */
  refusal: Error | null;
}

/** An audio element that plays nothing: the test moves its playhead. Needs jsdom. */
export function fakeElement(): { readonly node: HTMLAudioElement; readonly playhead: Playhead } {
  const node = document.createElement('audio');
  const playhead: Playhead = { seconds: 0, refusal: null };
  let paused = true;
  Object.defineProperties(node, {
    paused: { get: () => paused },
    seeking: { get: () => false },
    currentTime: {
      get: () => playhead.seconds,
      set: (seconds: number) => {
        playhead.seconds = seconds;
      },
    },
    play: {
      value: () => {
        if (playhead.refusal) return Promise.reject(playhead.refusal);
        paused = false;
        return Promise.resolve();
      },
    },
    pause: {
      value: () => {
        if (paused) return;
        paused = true;
        node.dispatchEvent(new Event('pause'));
      },
    },
  });
  return { node, playhead };
}
