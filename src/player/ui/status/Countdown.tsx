import { nextTryAtMs } from '../../line/nextTry.ts';
import { usePlayerState } from '../playerContext.ts';
import { useListeningTime } from '../time/useListeningTime.ts';
import { useDockMessages } from '../useDockMessages.ts';

interface Props {
  readonly className?: string | undefined;
}

/** When the next try is, second by second: to be seen, not to be read out. Nothing while there is none to wait for. */
export function Countdown({ className }: Props) {
  const { player: words } = useDockMessages();
  const isSilent = usePlayerState(({ playback }) => playback.status === 'reconnecting');
  const atMs = usePlayerState(({ line }) => nextTryAtMs(line));
  const seconds = useListeningTime(({ tickMs }) =>
    atMs === null ? 0 : Math.ceil(Math.max(atMs - tickMs, 0) / 1_000),
  );
  if (!isSilent) return null;
  return (
    <span aria-hidden="true" className={className}>
      {atMs === null ? words.tryingAgain : words.tryingAgainIn(seconds)}
    </span>
  );
}
