import { useIsWide } from '#ui/useIsWide.ts';
import { Transport } from './controls/Transport.tsx';
import type { Opened } from './opened.ts';
import { NowPlaying } from './NowPlaying.tsx';
import { OpenSheet } from './OpenSheet.tsx';
import { usePlayback } from './playerContext.ts';
import styles from './PlayerDock.module.css';
import { useDockRest } from './lateDock.ts';
import { useHandedFocus } from './useHandedFocus.ts';

interface Props {
  readonly opened: Opened;
  /** Whether there are stations to choose between. */
  readonly hasStations: boolean;
  readonly onOpen: (what: Opened) => void;
}

/** What the bar holds of the radio: what is on, the transport over the timeline, and what opens over the page. */
export function RadioBar({ opened, hasStations, onOpen }: Props) {
  const { tuning } = usePlayback();
  const isWide = useIsWide();
  useHandedFocus();
  const rest = useDockRest();
  return (
    <>
      {isWide && <div className={styles.time}>{rest && <rest.TimelineBar isRow />}</div>}
      <div className={styles.start}>
        <NowPlaying />
        {isWide && (
          <div className={styles.favourite}>
            {rest && tuning && <rest.FavouriteButton {...tuning} />}
          </div>
        )}
      </div>
      {isWide ? (
        <>
          <div className={styles.middle}>
            <Transport />
            {rest && <rest.NextUp />}
          </div>
          <div className={styles.end}>{rest && <rest.DeskEnd {...{ hasStations, onOpen }} />}</div>
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
