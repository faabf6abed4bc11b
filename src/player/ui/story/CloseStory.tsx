import { X } from 'lucide';
import { IconButton } from '#ui/IconButton.tsx';
import { useDockMessages } from '../useDockMessages.ts';
import { useStoryPlayer } from './storyPlayerOf.ts';

export function CloseStory() {
  const { storyAudio: words } = useDockMessages();
  const { close } = useStoryPlayer();
  return <IconButton icon={X} label={words.close} onClick={close} />;
}
