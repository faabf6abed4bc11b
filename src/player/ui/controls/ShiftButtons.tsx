import { RotateCcw, RotateCw, Square } from 'lucide';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLocale } from '#ui/localeContext.ts';
import { STEP_SECONDS } from '../../radio/stepBy.ts';
import { spokenDuration } from '../time/duration.ts';
import { keptSeconds } from '../time/keptSeconds.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useSeeking } from '../time/useSeeking.ts';
import { StepButton } from './StepButton.tsx';

/* What stands beside the play button while there is sound to move in. */

const LEAST_STEP_MS = 1_000;

export function StepBack() {
  const { player: words } = useMessages();
  const { stepBy } = useSeeking();
  const isPossible = useListeningTime(
    ({ timeline }) => timeline !== null && timeline.heardMs - timeline.startMs >= LEAST_STEP_MS,
  );
  const step = { icon: RotateCcw, label: words.back15, onPress: () => stepBy(-STEP_SECONDS) };
  return <StepButton {...step} isPossible={isPossible} />;
}

export function StepForward() {
  const { player: words } = useMessages();
  const { stepBy } = useSeeking();
  const isPossible = useListeningTime(({ timeline }) => timeline !== null && !timeline.isLive);
  const step = { icon: RotateCw, label: words.forward15, onPress: () => stepBy(STEP_SECONDS) };
  return <StepButton {...step} isPossible={isPossible} />;
}

interface StopProps {
  /** The channel's. */
  readonly name: string;
  readonly onPress: () => void;
}

export function StopButton({ name, onPress }: StopProps) {
  const { player: words } = useMessages();
  const locale = useLocale();
  const minutes = useListeningTime(({ timeline }) => Math.floor(keptSeconds(timeline) / 60));
  const kept = minutes > 0 && spokenDuration(minutes * 60, locale);
  return (
    <IconButton
      icon={Square}
      isFilled
      label={words.stop(name)}
      title={kept ? words.stopForgets(name, kept) : words.stop(name)}
      onClick={onPress}
    />
  );
}
