import { useIsWide } from '#ui/useIsWide.ts';
import { useLatePart } from '#ui/latePart.ts';
import { FavouriteButton } from './controls/FavouriteButton.tsx';
import { Transport } from './controls/Transport.tsx';
import type { Opened } from './opened.ts';
import { lateDock } from './lateDock.ts';
import { NowPlaying } from './NowPlaying.tsx';
import { OpenSheet } from './OpenSheet.tsx';
import { usePlayback } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { useHandedFocus } from './useHandedFocus.ts';

interface Props {
  readonly opened: Opened;
  readonly onOpen: (what: Opened) => void;
}

/** What the bar holds of the radio: what is on, the transport over the timeline, and what opens over the page. */
export function RadioBar({ opened, onOpen }: Props) {
  const { status, tuning } = usePlayback();
  const isWide = useIsWide();
  useHandedFocus();
  const rest = useLatePart(lateDock, status);
  return (
    <>
      {isWide && <div className={styles.time}>{rest && <rest.TimelineBar isRow />}</div>}
      <div className={styles.start}>
        <NowPlaying />
        {isWide && tuning && <FavouriteButton {...tuning} />}
      </div>
      {isWide ? (
        <>
          <div className={styles.middle}>
            <Transport />
            {rest && <rest.NextUp />}
          </div>
          <div className={styles.end}>{rest && <rest.DeskEnd onOpen={onOpen} />}</div>
        </>
      ) : (
        <div className={styles.end}>
          {opened !== 'sheet' && <Transport isCompact />}
          <OpenSheet onPress={() => onOpen('sheet')} />
        </div>
      )}
    </>
  );
}
