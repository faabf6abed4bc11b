import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { toggleSound } from '../../radio/toggleSound.ts';
import { usePlayerParts, usePlayback, useSleep, useStory } from '../playerContext.ts';
import { hasTheFloor } from '../story/hasTheFloor.ts';
import { useStoryPlayer } from '../story/storyPlayerOf.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useDockMessages } from '../useDockMessages.ts';
import { Notice } from './Notice.tsx';

/**
 * Why the sound changed without the listener's doing, in a line above the player's bar, and the one thing to do about it. The
 * place for it is always there: a live region that comes with its words in it is not read out.
 */
export function PlayerNotice() {
  const ofTab = useTabNotice();
  const ofSleep = useSleepNotice();
  const ofTurn = useTurnNotice();
  const ofPlace = usePlaceNotice();
  return <div aria-live="polite">{ofTab ?? ofSleep ?? ofTurn ?? ofPlace}</div>;
}

function useTabNotice(): ReactNode {
  const { player: words } = useDockMessages();
  const { player, tab } = usePlayerParts();
  const playback = usePlayback();
  const isPaused = playback.status === 'paused';
  const { isElsewhere } = useStore(tab);
  const story = useStory();
  const { resume } = useStoryPlayer();
  if (!isElsewhere) return null;
  if (hasTheFloor(story, playback)) {
    return <Notice words={words.pausedByTab} action={words.resumeHere} onAction={resume} />;
  }
  return (
    <Notice
      words={isPaused ? words.pausedByTab : words.stoppedByTab}
      action={isPaused ? words.resumeHere : words.listenHere}
      onAction={() => toggleSound(player)}
    />
  );
}

function useSleepNotice(): ReactNode {
  const { sleep: say } = useDockMessages();
  const { sleepTimer } = usePlayerParts();
  const sleep = useSleep();
  if (sleep.status === 'fading') {
    return (
      <Notice words={say.fading} action={say.keepListening} onAction={() => sleepTimer.cancel()} />
    );
  }
  if (sleep.status !== 'off' || sleep.because === 'asked') return null;
  return <Notice words={sleep.because === 'kept' ? say.kept : say.slept} />;
}

/** Radio and story make way for each other. */
function useTurnNotice(): ReactNode {
  const { storyAudio: words } = useDockMessages();
  const { player, turn: turns } = usePlayerParts();
  const turn = useStore(turns);
  const story = useStory();
  const { resume } = useStoryPlayer();
  if (turn.who === 'story' && story.status !== 'none') {
    return <Notice words={words.madeWay} action={words.resume} onAction={resume} />;
  }
  if (turn.who !== 'radio' || story.status !== 'none' || !story.ended) return null;
  const { tuning } = turn;
  return (
    <Notice
      words={words.ended}
      action={words.backTo(tuning.channel.name)}
      onAction={() => player.send({ type: 'play', tuning })}
    />
  );
}

function usePlaceNotice(): ReactNode {
  const { player: words } = useDockMessages();
  const hasLostPlace = useListeningTime(({ timeline }) => timeline?.hasLostPlace ?? false);
  return hasLostPlace ? <Notice words={words.placeLost} /> : null;
}
