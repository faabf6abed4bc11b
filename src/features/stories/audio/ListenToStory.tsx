import { Headphones } from 'lucide';
import { useState } from 'react';
import type { StoryAudio } from '#contract/story.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { AudioControls } from './AudioControls.tsx';
import styles from './ListenToStory.module.css';
import { wholeMinutes } from './wholeMinutes.ts';

interface Props {
  readonly audio: StoryAudio;
  /** The recording's accessible name. */
  readonly name: string;
}

/** The story, read out: one press plays it. Nothing is fetched before that. */
export function ListenToStory({ audio, name }: Props) {
  const { stories: say } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <AudioControls audio={audio} name={name} playsAtOnce />;
  return (
    <Button className={styles.listen} onClick={() => setIsOpen(true)}>
      <Icon of={Headphones} sizePx={20} />
      <span>{say.listen}</span>{' '}
      {audio.durationSeconds !== null && (
        <span className={styles.duration}>{say.minutes(wholeMinutes(audio.durationSeconds))}</span>
      )}
    </Button>
  );
}
