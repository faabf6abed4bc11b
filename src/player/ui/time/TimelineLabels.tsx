import { SkipBack } from 'lucide';
import { Icon } from '#ui/Icon.tsx';
import { clockDuration, progressDurations } from './duration.ts';
import type { OnAirMoment } from '../../onAir/onAirAt.ts';
import { startOfShow } from '../../onAir/startOfShow.ts';
import type { Timeline } from '../../recording/timeline.ts';
import styles from './TimelineLabels.module.css';
import { useDockMessages } from '../useDockMessages.ts';

interface Props {
  /** null: nobody tells what is on. */
  readonly moment: OnAirMoment | null;
  /** null: there is nothing to move in. */
  readonly timeline: Timeline | null;
  /** How far the stream's sound runs behind the schedule's clock. */
  readonly delayMs: number;
  /** Whether the listener runs behind live on purpose, so that dropouts eat the reserve. */
  readonly hasReserve: boolean;
  /** On a desk: the way to the start is a sign without its word. */
  readonly isShort: boolean;
  /** To a moment of the clock, UTC milliseconds; the way there is gone then. */
  readonly onSeek: (clockMs: number) => void;
  /** To live; the way there is gone then. */
  readonly onLive: () => void;
}

/** The words at the ends of the timeline: how far the show is, how far behind live the listener is, and the ways to its start and to live. */
export function TimelineLabels(props: Props) {
  const { moment, timeline, delayMs, hasReserve, isShort, onSeek, onLive } = props;
  const { player: words } = useDockMessages();
  const { broadcast, progress } = moment ?? {};
  const times = progress && progressDurations(progress.elapsedSeconds, progress.totalSeconds);
  const startMs = broadcast && timeline && startOfShow(broadcast, delayMs, timeline);
  return (
    <>
      <span className={styles.show}>
        {startMs != null && <FromStart isShort={isShort} onPress={() => onSeek(startMs)} />}
        {times && <span>{words.progress(times.elapsed, times.total)}</span>}
      </span>
      <span className={styles.place}>
        {timeline && <Distance timeline={timeline} hasReserve={hasReserve} onLive={onLive} />}
      </span>
    </>
  );
}

interface FromStartProps extends Pick<Props, 'isShort'> {
  readonly onPress: () => void;
}

function FromStart({ isShort, onPress }: FromStartProps) {
  const { player: words } = useDockMessages();
  return (
    <button
      type="button"
      className={styles.fromStart}
      aria-label={words.fromStart}
      title={words.fromStart}
      onClick={onPress}
    >
      <Icon of={SkipBack} sizePx={16} />
      {!isShort && words.fromStartShort}
    </button>
  );
}

interface DistanceProps extends Pick<Props, 'hasReserve' | 'onLive'> {
  readonly timeline: Timeline;
}

/** Live, or how far from it; with a reserve on, what a dropout may take. */
function Distance({ timeline, hasReserve, onLive }: DistanceProps) {
  const { player: words } = useDockMessages();
  const { behindSeconds, inHandSeconds, isLive } = timeline;
  const inHand = hasReserve && words.inHand(inHandSeconds);
  if (isLive) {
    return (
      <>
        {inHand && <span>{inHand}</span>}
        <span className={styles.live}>{words.live}</span>
      </>
    );
  }
  return (
    <button type="button" className={styles.goLive} onClick={onLive}>
      <span aria-hidden="true">{inHand || words.behindLive(clockDuration(behindSeconds))}</span>
      <strong>{words.goLive}</strong>
    </button>
  );
}
