import { Link } from 'react-router';
import { unmuted } from '../../browser/volume.ts';
import { usePlayer, useVolume } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';
import type { Trouble } from './trouble.ts';

interface Props {
  readonly trouble: Trouble;
  readonly className: string | undefined;
}

/** The one thing to do about it. */
export function TroubleAction({ trouble: { todo, tuning }, className }: Props) {
  const { player: words, app: say } = useDockMessages();
  const player = usePlayer();
  const [loudness, setLoudness] = useVolume();
  if (todo === null) return null;
  if (todo === 'help') {
    return (
      <Link to="/listen/help" className={className} data-above>
        {say.helpTitle}
      </Link>
    );
  }
  const [label, press] = {
    'try-now': [words.tryNow, player.nudge] as const,
    'try-again': [words.tryAgain, () => player.send({ type: 'play', tuning })] as const,
    unmute: [words.unmute, () => setLoudness(unmuted(loudness))] as const,
  }[todo];
  return (
    <button type="button" className={className} data-above onClick={press}>
      {label}
    </button>
  );
}
