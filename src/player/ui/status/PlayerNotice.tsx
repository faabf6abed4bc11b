import type { MouseEvent, ReactNode } from 'react';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { usePlayerParts, usePlayback, useSleep } from '../playerContext.ts';
import styles from './PlayerNotice.module.css';
import { toggleSound } from '../../radio/toggleSound.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useDockMessages } from '../useDockMessages.ts';

/**
 * Why the sound changed without the listener's doing, in a line above the player's bar, and the one thing to do about it. The
 * place for it is always there: a live region that comes with its words in it is not read out.
 */
export function PlayerNotice() {
  return (
    <div className={styles.place} aria-live="polite">
      <Notice />
    </div>
  );
}

function Notice(): ReactNode {
  const { player: words, sleep: say } = useDockMessages();
  const { player, sleepTimer, tab } = usePlayerParts();
  const { status } = usePlayback();
  const sleep = useSleep();
  const { isElsewhere } = useStore(tab);
  const hasLostPlace = useListeningTime(({ timeline }) => timeline?.hasLostPlace ?? false);
  if (isElsewhere) {
    const isPaused = status === 'paused';
    return (
      <div className={styles.notice}>
        <p>{isPaused ? words.pausedByTab : words.stoppedByTab}</p>
        <Button
          tone="plain"
          className={styles.action}
          onClick={(event) => act(event, () => toggleSound(player))}
        >
          {isPaused ? words.resumeHere : words.listenHere}
        </Button>
      </div>
    );
  }
  if (sleep.status === 'fading') {
    return (
      <div className={styles.notice}>
        <p>{say.fading}</p>
        <Button
          tone="plain"
          className={styles.action}
          onClick={(event) => act(event, () => sleepTimer.cancel())}
        >
          {say.keepListening}
        </Button>
      </div>
    );
  }
  if (hasLostPlace) {
    return (
      <div className={styles.notice}>
        <p>{words.placeLost}</p>
      </div>
    );
  }
  if (sleep.status !== 'off' || sleep.because === 'asked') return null;
  return (
    <div className={styles.notice}>
      <p>{sleep.because === 'kept' ? say.kept : say.slept}</p>
    </div>
  );
}

/** The notice goes with what it says: whoever has pressed its button is taken to the player's own. */
function act({ currentTarget }: MouseEvent, press: () => void): void {
  currentTarget.closest('[data-state]')?.querySelector<HTMLElement>('[data-main] button')?.focus();
  press();
}
