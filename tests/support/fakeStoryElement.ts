/** An audio element that plays nothing: the test moves it, and it tells of it as browsers do. Needs jsdom. */
export function fakeStoryElement() {
  const node = document.createElement('audio');
  const state = { paused: true, seconds: 0, duration: NaN, ended: false, loads: 0 };
  /** What play() answers with; null: it plays when the test says so. */
  const refusal: { error: Error | null } = { error: null };
  const tell = (type: string) => node.dispatchEvent(new Event(type));
  Object.defineProperties(node, {
    paused: { get: () => state.paused },
    ended: { get: () => state.ended },
    duration: { get: () => state.duration },
    currentTime: {
      get: () => state.seconds,
      set: (at: number) => {
        state.seconds = at;
      },
    },
    load: {
      value: () => {
        state.loads += 1;
        node.playbackRate = node.defaultPlaybackRate;
      },
    },
    play: {
      value: () => {
        if (node.childElementCount === 0) throw new Error('It is played after it was closed.');
        if (refusal.error) return Promise.reject(refusal.error);
        state.paused = false;
        return Promise.resolve();
      },
    },
    pause: {
      value: () => {
        if (state.paused) return;
        state.paused = true;
        tell('pause');
      },
    },
  });
  return {
    node,
    state,
    refusal,
    tell,
    /** It knows its length, and sounds. */
    sounds: (duration: number) => {
      state.duration = duration;
      tell('durationchange');
      tell('playing');
    },
    reaches: (seconds: number) => {
      state.seconds = seconds;
      tell('timeupdate');
    },
    ends: () => {
      Object.assign(state, { ended: true, paused: true });
      tell('pause');
      tell('ended');
    },
    fails: () => node.lastElementChild?.dispatchEvent(new Event('error')),
  };
}
