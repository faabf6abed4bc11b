import { ChevronUp } from 'lucide';
import { useMessages } from '#messages/messagesContext.ts';
import styles from './OpenSheet.module.css';
import { IconButton } from '#ui/IconButton.tsx';

/** On a phone, from the bar to the whole player. */
export function OpenSheet({ onPress }: { readonly onPress: () => void }) {
  const { player: words } = useMessages();
  return (
    <IconButton icon={ChevronUp} label={words.open} className={styles.open} onClick={onPress} />
  );
}
