import { useRef } from 'react';
import type { Broadcast } from '#contract/onAir.ts';
import { useLocale } from '#ui/localeContext.ts';
import { Slider } from '#ui/Slider.tsx';
import { beginnings } from './beginnings.ts';
import { clockTime } from './clockTime.ts';
import { spokenDuration } from './duration.ts';
import type { OnAirMoment } from '../../onAir/onAirAt.ts';
import { usePlayback, useSettings } from '../playerContext.ts';
import styles from './TimelineBar.module.css';
import type { Timeline } from '../../recording/timeline.ts';
import { TimelineLabels } from './TimelineLabels.tsx';
import { useHeardMoment } from './useHeardMoment.ts';
import { useSeeking } from './useSeeking.ts';
import { useDockMessages } from '../useDockMessages.ts';

interface Props {
  /** The words at its ends, not under it: on a desk. */
  readonly isRow?: boolean;
}

/** A show is hours long: a second is nothing in it. */
const KEY_STEPS = { arrow: 5_000, page: 60_000 };

/**
 * The show's span from its start to its end, with what can be played in it filled, a lamp at the live edge and a handle
 * where the listener is. Without a show: what has been recorded. Where there is nothing to move in: how far the show is.
 */
export function TimelineBar({ isRow = false }: Props) {
  const { moment, timeline, heardMs, onAir } = useHeardMoment();
  const { player: words } = useDockMessages();
  const seeking = useSeeking();
  const [{ reserveSeconds }] = useSettings();
  const bar = useRef<HTMLDivElement>(null);
  const { tuning } = usePlayback();
  const locale = useLocale();
  const broadcast = moment?.broadcast;
  const delayMs = (tuning?.channel.delaySeconds ?? 0) * 1_000;
  const progress = moment?.progress;

  const clock = clockTime(locale, onAir?.timeZone);
  const span = timeline && spanOf(broadcast ?? null, delayMs, timeline);

  // A way that was taken goes; whoever is on it is not left nowhere.
  const leave = (take: () => void) => {
    bar.current?.querySelector('input')?.focus();
    take();
  };
  return (
    <div className={styles.bar} data-row={isRow || undefined} ref={bar}>
      {timeline && span ? (
        <Slider
          label={words.timeline}
          className={styles.slider ?? ''}
          {...span}
          step={1_000}
          keySteps={KEY_STEPS}
          ticks={onAir ? beginnings(onAir, delayMs, span) : []}
          hintAt={(clockMs) => clock.format(clockMs - delayMs)}
          value={timeline.heardMs}
          filled={[timeline.startMs, timeline.edgeMs]}
          mark={timeline.edgeMs}
          isMarkLit={timeline.isLive}
          valueText={spoken()}
          onChange={seeking.seekTo}
        />
      ) : (
        <StillBar progress={progress ?? null} />
      )}
      <TimelineLabels
        moment={moment}
        timeline={timeline}
        delayMs={delayMs}
        hasReserve={reserveSeconds > 0}
        isShort={isRow}
        onSeek={(clockMs) => leave(() => seeking.seekTo(clockMs))}
        onLive={() => leave(seeking.goLive)}
      />
    </div>
  );

  function spoken(): string {
    const at = clock.format(heardMs);
    if (!timeline || timeline.isLive) return words.timelineLive(at);
    return words.timelineBehind(spokenDuration(timeline.behindSeconds, locale), at);
  }
}

/** As high as the slider, which takes its place without a jump. */
function StillBar({ progress }: { readonly progress: OnAirMoment['progress'] }) {
  const { player: words } = useDockMessages();
  return (
    <span className={styles.still}>
      {progress && (
        <progress
          className={styles.progress}
          aria-label={words.progressSpoken}
          value={progress.elapsedSeconds}
          max={progress.totalSeconds}
        />
      )}
    </span>
  );
}

/** Of a channel whose shows nobody tells, the last stretch is drawn, so that the handle does not wander at the start. */
const UNTOLD_SPAN_MS = 10 * 60_000;

interface Span {
  readonly min: number;
  readonly max: number;
}

function spanOf(broadcast: Broadcast | null, delayMs: number, { startMs, edgeMs }: Timeline): Span {
  if (!broadcast) return { min: Math.min(startMs, edgeMs - UNTOLD_SPAN_MS), max: edgeMs };
  return {
    min: Math.min(Date.parse(broadcast.start) + delayMs, startMs),
    max: Math.max(Date.parse(broadcast.end) + delayMs, edgeMs),
  };
}
