import { SkipBack } from 'lucide-react';
import { useMessages } from '#messages/messagesContext.ts';
import { Icon } from '#ui/Icon.tsx';
import { clockDuration, progressDurations } from './duration.ts';
import { useInstrument, usePlayback, useSettings } from './playerContext.ts';
import { startOfShow } from './startOfShow.ts';
import type { Timeline } from './timeline.ts';
import styles from './TimelineLabels.module.css';
import type { HeardMoment } from './useHeardMoment.ts';

interface Props {
  readonly heard: HeardMoment;
  /** On one short line, with what follows in it: on a desk. */
  readonly isShort: boolean;
}

/** The words under the timeline: how far the show is, how far behind live the listener is, and the ways to its start and to live. */
export function TimelineLabels({ heard: { moment, timeline }, isShort }: Props) {
  const { player: words } = useMessages();
  const { progress, nextUp } = moment ?? {};
  const times = progress && progressDurations(progress.elapsedSeconds, progress.totalSeconds);
  return (
    <p className={styles.labels}>
      <FromStart show={moment?.broadcast ?? null} timeline={timeline} isShort={isShort} />
      <span className={styles.times}>
        {times ? words.progress(times.elapsed, times.total) : ''}
      </span>
      {isShort && nextUp && <span className={styles.nextUp}>{words.nextUpIs(nextUp.title)}</span>}
      {timeline && <Distance timeline={timeline} />}
    </p>
  );
}

interface FromStartProps {
  readonly show: { readonly start: string } | null;
  readonly timeline: Timeline | null;
  readonly isShort: boolean;
}

function FromStart({ show, timeline, isShort }: FromStartProps) {
  const { player: words } = useMessages();
  const { player } = useInstrument();
  const delayMs = (usePlayback().tuning?.channel.delaySeconds ?? 0) * 1_000;
  const atMs = show && timeline && startOfShow(show, delayMs, timeline);
  if (atMs === null) return null;
  return (
    <button
      type="button"
      className={styles.fromStart}
      aria-label={words.fromStart}
      title={words.fromStart}
      onClick={() => player.seekTo(atMs)}
    >
      <Icon of={SkipBack} sizePx={16} />
      {!isShort && words.fromStartShort}
    </button>
  );
}

/** Live, or how far from it; with a reserve on, that distance is what a dropout may take. */
function Distance({ timeline: { edgeMs, heardMs, isLive } }: { readonly timeline: Timeline }) {
  const { player: words } = useMessages();
  const { player } = useInstrument();
  const [{ reserveSeconds }] = useSettings();
  const behindSeconds = Math.max(edgeMs - heardMs, 0) / 1_000;
  const inHand = reserveSeconds > 0 && words.inHand(behindSeconds);
  if (isLive) {
    return (
      <>
        {inHand && <span className={styles.distance}>{inHand}</span>}
        <span className={styles.live}>{words.live}</span>
      </>
    );
  }
  return (
    <button type="button" className={styles.goLive} onClick={player.goLive}>
      <span aria-hidden="true">{inHand || words.behindLive(clockDuration(behindSeconds))}</span>
      <strong>{words.goLive}</strong>
    </button>
  );
}
