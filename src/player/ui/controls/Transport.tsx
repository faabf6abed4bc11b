import { RotateCcw, RotateCw, Square } from 'lucide';
import { useRef } from 'react';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLocale } from '#ui/localeContext.ts';
import { isOn } from '../../radio/playback.ts';
import { PlayButton } from './PlayButton.tsx';
import { usePlayer, usePlayerState } from '../playerContext.ts';
import { canTimeshift, pressFor } from '../../radio/press.ts';
import { STEP_SECONDS } from '../../radio/stepBy.ts';
import { StepButton } from './StepButton.tsx';
import styles from './Transport.module.css';
import { spokenDuration } from '../time/duration.ts';
import { keptSeconds } from '../time/keptSeconds.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useSeeking } from '../time/useSeeking.ts';

const LEAST_STEP_MS = 1_000;

interface Props {
  readonly size?: 'small' | 'large';
  /** Only the one button: a phone's bar has no room for more. */
  readonly isCompact?: boolean;
}

/** Play and its neighbours. What cannot be done with this stream is not shown; what cannot be done now is not enabled. */
export function Transport({ size = 'small', isCompact = false }: Props) {
  const { player: words } = useMessages();
  const { send } = usePlayer();
  const { stepBy } = useSeeking();
  const locale = useLocale();
  const state = usePlayerState((all) => all);
  const canGoBack = useListeningTime(
    ({ timeline }) => timeline !== null && timeline.heardMs - timeline.startMs >= LEAST_STEP_MS,
  );
  const canGoForward = useListeningTime(({ timeline }) => timeline !== null && !timeline.isLive);
  const keptMinutes = useListeningTime(({ timeline }) => Math.floor(keptSeconds(timeline) / 60));
  const main = useRef<HTMLSpanElement>(null);
  const { tuning } = state.playback;
  if (!tuning) return null;

  const press = pressFor(state, tuning.channel.id);
  const isShifting =
    !isCompact && isOn(state.playback) && canTimeshift(state.line) && press !== 'give-up';
  // The play button stays under the finger that pressed it.
  const emptyPlace = !isCompact && <span className={styles.place} />;
  const back = { icon: RotateCcw, label: words.back15, onPress: () => stepBy(-STEP_SECONDS) };
  const forward = { icon: RotateCw, label: words.forward15, onPress: () => stepBy(STEP_SECONDS) };
  const { name } = tuning.channel;
  const kept = keptMinutes > 0 && spokenDuration(keptMinutes * 60, locale);
  const stop = () => {
    // This button goes with the sound; whoever is on it is not left nowhere.
    main.current?.querySelector('button')?.focus();
    send({ type: 'stop' });
  };
  return (
    <div className={styles.transport} data-size={size}>
      {isShifting ? <StepButton {...back} isPossible={canGoBack} /> : emptyPlace}
      <span ref={main} className={styles.main} data-main>
        <PlayButton channel={tuning.channel} stationName={tuning.stationName} size={size} />
      </span>
      {isShifting ? <StepButton {...forward} isPossible={canGoForward} /> : emptyPlace}
      {isShifting && press !== 'stop' ? (
        <IconButton
          icon={Square}
          isFilled
          label={words.stop(name)}
          title={kept ? words.stopForgets(name, kept) : words.stop(name)}
          onClick={stop}
        />
      ) : (
        emptyPlace
      )}
    </div>
  );
}
