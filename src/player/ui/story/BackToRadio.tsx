import { RadioTower } from 'lucide';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { usePlayback, usePlayer } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';

/** Back to the channel that made way: where it was left, or live where it could not wait. The story waits in its turn. */
export function BackToRadio() {
  const { storyAudio: words } = useDockMessages();
  const { send } = usePlayer();
  const { tuning } = usePlayback();
  if (!tuning) return null;
  return (
    <Button onClick={() => send({ type: 'play', tuning })}>
      <Icon of={RadioTower} sizePx={20} />
      {words.backTo(tuning.channel.name)}
    </Button>
  );
}
