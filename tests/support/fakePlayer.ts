import { createStore } from 'zustand/vanilla';
import { CLOSED, type Connection } from '#player/line/lineState.ts';
import { IDLE, transition, type PlaybackEvent } from '#player/radio/playback.ts';
import type { Cue, Player, PlayerState } from '#player/radio/player.ts';
import type { Timeline } from '#player/recording/timeline.ts';

/** A player without a sound: it obeys, and notes what it was told. Its place in time is the test's to set. */
export function fakePlayer() {
  const events: PlaybackEvent[] = [];
  const seeks: number[] = [];
  const place: { timeline: Timeline | null; title: string | null } = {
    timeline: null,
    title: null,
  };
  const store = createStore<PlayerState>(() => ({ playback: IDLE, line: CLOSED, cue: null }));
  const player: Player = {
    store,
    send: (event) => {
      events.push(event);
      store.setState({ playback: transition(store.getState().playback, event) });
    },
    uncue: () => {},
    warm: () => {},
    nudge: () => {},
    heard: () => ({
      title: place.title,
      timeline: place.timeline,
      heardMs: place.timeline?.heardMs ?? null,
      heardSound: async () => null,
      seekTo: (clockMs) => void seeks.push(clockMs),
      goLive: () => void seeks.push(Infinity),
    }),
  };
  return {
    player,
    events,
    seeks,
    place,
    status: () => store.getState().playback.status,
    /** As if another channel had been chosen, and had not come. */
    fails: (cue: Cue) => store.setState({ cue }),
    /** As if its first stream fed it, and could be gone back in, or could not. */
    lines: (way: 'timeshift' | 'direct') => {
      const { playback } = store.getState();
      const stream = playback.tuning!.channel.streams[0];
      const feed: Connection = { id: 1, index: 0, way, phase: 'flowing', sinceMs: 0 };
      const streams = [{ stream, ways: [way] }];
      store.setState({ line: { ...CLOSED, streams, connections: [feed], feedId: feed.id } });
    },
  };
}
