import { StoryPlayer } from '../../story/storyPlayer.ts';
import { wantsToTell } from '../../story/storyPlayback.ts';
import { takeTurns } from '../../story/takeTurns.ts';
import { usePlayerParts, type PlayerParts } from '../playerContext.ts';

const players = new WeakMap<PlayerParts, StoryPlayer>();

/** The one player of stories beside the radio, from when it is first needed. */
export function storyPlayerOf(parts: PlayerParts): StoryPlayer {
  const player = players.get(parts) ?? createStoryPlayer(parts);
  players.set(parts, player);
  return player;
}

export function useStoryPlayer(): StoryPlayer {
  return storyPlayerOf(usePlayerParts());
}

function createStoryPlayer(parts: PlayerParts) {
  const { player: radio, story: store, tab, turn, volume, sleepTimer } = parts;
  let element = new Audio();
  let setLoudness = () => {};
  volume.applyTo((level, isMuted) => {
    setLoudness = () => Object.assign(element, { volume: level, muted: isMuted });
    setLoudness();
  });
  const story = new StoryPlayer({
    store,
    openElement: () => {
      element = new Audio();
      setLoudness();
      return element;
    },
  });
  takeTurns({ radio, story: { store, pause: story.pause }, turn });
  tab.subscribe(({ isElsewhere }) => {
    if (isElsewhere) story.pause();
  });
  sleepTimer.store.subscribe((now) => {
    if (now.status === 'off' && now.because === 'slept') story.pause();
  });
  store.subscribe((now, before) => {
    // A fade to sleep has left every sound at nothing.
    const isAwake = sleepTimer.store.getState().status === 'off';
    if (isAwake && wantsToTell(now) && !wantsToTell(before)) volume.dim(1);
  });
  return story;
}
