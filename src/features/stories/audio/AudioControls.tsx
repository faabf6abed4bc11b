import { useEffect, useRef, useState } from 'react';
import type { StoryAudio } from '#contract/story.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import styles from './AudioControls.module.css';
import { useQuietRadio } from './useQuietRadio.ts';

interface Props {
  readonly audio: StoryAudio;
  /** Its accessible name. */
  readonly name: string;
  /** The listener has asked for it: it starts, and takes the focus that their button had. */
  readonly playsAtOnce?: boolean;
}

/** A recording with the browser's own controls. It never sounds over the radio: that is paused first. */
export function AudioControls({ audio, name, playsAtOnce = false }: Props) {
  const { stories: say } = useMessages();
  const quietRadio = useQuietRadio();
  const element = useRef<HTMLAudioElement>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    if (!playsAtOnce) return;
    element.current?.focus();
    // Refused: the controls are there for a second press.
    void element.current?.play()?.catch(() => undefined);
  }, [playsAtOnce]);

  if (hasFailed) return <ErrorNote message={say.audioFailed} />;
  return (
    // Its words are the story's own text.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio
      ref={element}
      className={styles.audio}
      controls
      preload="none"
      aria-label={name}
      onPlay={quietRadio}
    >
      {audio.sources.map(({ url, type }, index) => (
        <source
          key={url}
          src={url}
          {...(type && { type })}
          onError={index === audio.sources.length - 1 ? () => setHasFailed(true) : undefined}
        />
      ))}
    </audio>
  );
}
