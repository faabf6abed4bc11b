import { Link } from 'react-router';
import { useHelpMessages } from './useHelpMessages.ts';
import { unmuted } from '#player/browser/volume.ts';
import { usePlayer, useVolume } from '#player/ui/playerContext.ts';
import type { Tuning } from '#player/radio/tuning.ts';
import { Button } from '#ui/Button.tsx';
import type { Todo } from './finding.ts';

interface Props {
  readonly todo: Todo;
  readonly tuning: Tuning;
  readonly onAgain: () => void;
  /** The one of the page. */
  readonly isMain?: boolean;
}

/** The one thing to do about a finding. */
export function TodoButton({ todo, tuning, onAgain, isMain = false }: Props) {
  const { help: say, player: words } = useHelpMessages();
  const player = usePlayer();
  const [loudness, setLoudness] = useVolume();
  if (todo.kind === 'advice') return <p>{todo.words}</p>;
  if (todo.kind === 'go') {
    return (
      <p>
        <Link to={todo.to}>{todo.words}</Link>
      </p>
    );
  }
  const { name } = tuning.channel;
  const isPaused = player.store.getState().playback.status === 'paused';
  const [label, press] = {
    again: [say.again, onAgain] as const,
    play: [
      isPaused ? words.resume(name) : words.play(name),
      () => player.send({ type: 'play', tuning }),
    ] as const,
    unmute: [say.unmute, () => setLoudness(unmuted(loudness))] as const,
  }[todo.act];
  return (
    <Button tone={isMain ? 'signal' : 'quiet'} onClick={press}>
      {label}
    </Button>
  );
}
