import { RotateCcw, RotateCw, Square } from 'lucide-react';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { isOn } from './playback.ts';
import { PlayButton } from './PlayButton.tsx';
import { usePlayer, usePlayerState } from './playerContext.ts';
import { canTimeshift, pressFor } from './press.ts';
import type { Timeline } from './timeline.ts';
import styles from './Transport.module.css';

const STEP_MS = 15_000;

interface Props {
  readonly timeline: Timeline | null;
  readonly size?: 'small' | 'large';
  /** Only the one button: a phone's bar has no room for more. */
  readonly isCompact?: boolean;
}

/** Play and its neighbours. What cannot be done with this stream is not shown; what cannot be done now is not enabled. */
export function Transport({ timeline, size = 'small', isCompact = false }: Props) {
  const { player: words } = useMessages();
  const { send, seekTo } = usePlayer();
  const state = usePlayerState((all) => all);
  const { tuning } = state.playback;
  if (!tuning) return null;

  const isShifting = !isCompact && isOn(state.playback) && canTimeshift(state.line);
  // The play button stays under the finger that pressed it.
  const emptyPlace = !isCompact && <span className={styles.place} />;
  const step = (ms: number) => timeline && seekTo(timeline.heardMs + ms);
  return (
    <div className={styles.transport} data-size={size}>
      {isShifting ? (
        <span className={styles.step}>
          <IconButton
            icon={RotateCcw}
            label={words.back15}
            disabled={!timeline || timeline.heardMs - timeline.startMs < 1_000}
            onClick={() => step(-STEP_MS)}
          />
        </span>
      ) : (
        emptyPlace
      )}
      <PlayButton channel={tuning.channel} stationName={tuning.stationName} size={size} />
      {isShifting ? (
        <span className={styles.step}>
          <IconButton
            icon={RotateCw}
            label={words.forward15}
            disabled={!timeline || timeline.isLive}
            onClick={() => step(STEP_MS)}
          />
        </span>
      ) : (
        emptyPlace
      )}
      {isShifting && pressFor(state, tuning.channel.id) !== 'stop' ? (
        <IconButton
          icon={Square}
          isFilled
          label={words.stop(tuning.channel.name)}
          onClick={() => send({ type: 'stop' })}
        />
      ) : (
        emptyPlace
      )}
    </div>
  );
}
