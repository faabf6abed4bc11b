import { SkipBack } from 'lucide';
import { useMessages } from '#messages/messagesContext.ts';
import { Icon } from '#ui/Icon.tsx';
import { clockDuration, progressDurations } from './duration.ts';
import { usePlayback, useSettings } from '../playerContext.ts';
import { startOfShow } from '../../onAir/startOfShow.ts';
import type { Timeline } from '../../recording/timeline.ts';
import styles from './TimelineLabels.module.css';
import type { HeardMoment } from './useHeardMoment.ts';
import { useMoves } from './useTimeline.ts';

interface Props {
  readonly heard: HeardMoment;
  /** On one short line, with what follows in it: on a desk. */
  readonly isShort: boolean;
  /** A way was taken that is no longer there then. */
  readonly onLeave: () => void;
}

/** The words under the timeline: how far the show is, how far behind live the listener is, and the ways to its start and to live. */
export function TimelineLabels({ heard: { moment, timeline }, isShort, onLeave }: Props) {
  const { player: words } = useMessages();
  const { progress, nextUp } = moment ?? {};
  const times = progress && progressDurations(progress.elapsedSeconds, progress.totalSeconds);
  return (
    <p className={styles.labels}>
      <FromStart
        show={moment?.broadcast ?? null}
        timeline={timeline}
        isShort={isShort}
        onLeave={onLeave}
      />
      <span className={styles.times}>
        {times ? words.progress(times.elapsed, times.total) : ''}
      </span>
      {isShort && nextUp && <span className={styles.nextUp}>{words.nextUpIs(nextUp.title)}</span>}
      {timeline && <Distance timeline={timeline} onLeave={onLeave} />}
    </p>
  );
}

interface FromStartProps extends Pick<Props, 'isShort' | 'onLeave'> {
  readonly show: { readonly start: string } | null;
  readonly timeline: Timeline | null;
}

function FromStart({ show, timeline, isShort, onLeave }: FromStartProps) {
  const { player: words } = useMessages();
  const { seekTo } = useMoves();
  const delayMs = (usePlayback().tuning?.channel.delaySeconds ?? 0) * 1_000;
  const atMs = show && timeline && startOfShow(show, delayMs, timeline);
  if (atMs === null) return null;
  return (
    <button
      type="button"
      className={styles.fromStart}
      aria-label={words.fromStart}
      title={words.fromStart}
      onClick={() => {
        onLeave();
        seekTo(atMs);
      }}
    >
      <Icon of={SkipBack} sizePx={16} />
      {!isShort && words.fromStartShort}
    </button>
  );
}

interface DistanceProps extends Pick<Props, 'onLeave'> {
  readonly timeline: Timeline;
}

/** Live, or how far from it; with a reserve on, what a dropout may take. */
function Distance({ timeline: { behindSeconds, inHandSeconds, isLive }, onLeave }: DistanceProps) {
  const { player: words } = useMessages();
  const { goLive } = useMoves();
  const [{ reserveSeconds }] = useSettings();
  const inHand = reserveSeconds > 0 && words.inHand(inHandSeconds);
  if (isLive) {
    return (
      <>
        {inHand && <span className={styles.distance}>{inHand}</span>}
        <span className={styles.live}>{words.live}</span>
      </>
    );
  }
  return (
    <button
      type="button"
      className={styles.goLive}
      onClick={() => {
        onLeave();
        goLive();
      }}
    >
      <span aria-hidden="true">{inHand || words.behindLive(clockDuration(behindSeconds))}</span>
      <strong>{words.goLive}</strong>
    </button>
  );
}
