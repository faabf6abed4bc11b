import { useRef } from 'react';
import { isOn } from '../../radio/playback.ts';
import { PlayButton } from './PlayButton.tsx';
import { useDockRest } from '../lateDock.ts';
import { usePlayer, usePlayerState } from '../playerContext.ts';
import { canTimeshift, pressFor } from '../../radio/press.ts';
import styles from './Transport.module.css';

interface Props {
  readonly size?: 'small' | 'large';
  /** Only the one button: a phone's bar has no room for more. */
  readonly isCompact?: boolean;
}

/** Play and its neighbours. What cannot be done with this stream is not shown; what cannot be done now is not enabled. */
export function Transport({ size = 'small', isCompact = false }: Props) {
  const { send } = usePlayer();
  const state = usePlayerState((all) => all);
  const rest = useDockRest();
  const main = useRef<HTMLSpanElement>(null);
  const { tuning } = state.playback;
  if (!tuning) return null;

  const { channel, stationName } = tuning;
  const press = pressFor(state, channel.id);
  const isShifting =
    !isCompact && isOn(state.playback) && canTimeshift(state.line) && press !== 'give-up';
  const beside = isShifting ? rest : null;
  // The play button stays under the finger that pressed it.
  const emptyPlace = !isCompact && <span className={styles.place} />;
  const stop = () => {
    // This button goes with the sound; whoever is on it is not left nowhere.
    main.current?.querySelector('button')?.focus();
    send({ type: 'stop' });
  };
  return (
    <div className={styles.transport} data-size={size}>
      {beside ? <beside.StepBack /> : emptyPlace}
      <span ref={main} className={styles.main} data-main>
        <PlayButton channel={channel} stationName={stationName} size={size} />
      </span>
      {beside ? <beside.StepForward /> : emptyPlace}
      {beside && press !== 'stop' ? (
        <beside.StopButton name={channel.name} onPress={stop} />
      ) : (
        emptyPlace
      )}
    </div>
  );
}
