import { Headphones, Pause, Play } from 'lucide';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { StoryAudio } from '#contract/story.ts';
import { isOf, wantsToTell, type StoryRecording } from '#player/story/storyPlayback.ts';
import { useStory } from '#player/ui/playerContext.ts';
import { useDockMessages } from '#player/ui/useDockMessages.ts';
import { useStoryPlayer } from '#player/ui/story/storyPlayerOf.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Icon } from '#ui/Icon.tsx';
import { createPressGuard } from '#ui/pressGuard.ts';
import styles from './ListenToStory.module.css';
import { wholeMinutes } from './wholeMinutes.ts';

interface Props {
  readonly audio: StoryAudio;
  /** What the player calls it. */
  readonly title: string;
  /** Where several stand on a page: its button says which it is. */
  readonly isOneOfMany?: boolean;
}

/** A story's recording, which the player takes over: it sounds on when the page is left. Nothing is fetched before a press. */
export function ListenToStory({ audio, title, isOneOfMany = false }: Props) {
  const { player: words, storyAudio: say } = useDockMessages();
  const { pathname } = useLocation();
  const story = useStory();
  const { play, pause } = useStoryPlayer();
  const [isMeant] = useState(createPressGuard);
  const recording: StoryRecording = { ...audio, title, path: pathname };
  const mine = isOf(story, recording) ? story : null;
  if (mine?.status === 'failed') {
    return (
      <ErrorNote
        message={say.failedInStory}
        action={words.tryAgain}
        onAction={() => play(recording)}
      />
    );
  }
  const isTelling = mine !== null && wantsToTell(mine);
  const [icon, verb, press] = isTelling
    ? ([Pause, say.pauseShort, pause] as const)
    : mine
      ? ([Play, say.resumeShort, () => play(recording)] as const)
      : ([Headphones, say.listen, () => play(recording)] as const);
  return (
    <Button
      className={styles.listen}
      onClick={({ timeStamp }) => isMeant(verb, timeStamp) && press()}
    >
      <Icon of={icon} sizePx={20} />
      <span>{verb}</span> {isOneOfMany && <span>{title}</span>}{' '}
      {!mine && audio.durationSeconds !== null && (
        <span className={styles.duration}>{say.minutes(wholeMinutes(audio.durationSeconds))}</span>
      )}
    </Button>
  );
}
