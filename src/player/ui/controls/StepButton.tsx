import type { IconNode } from 'lucide';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './Transport.module.css';

interface Props {
  readonly icon: IconNode;
  readonly label: string;
  readonly isPossible: boolean;
  readonly onPress: () => void;
}

/** 15 seconds. Not `disabled` where it leads nowhere: that would take the focus away from whoever has just pressed it. */
export function StepButton({ icon, label, isPossible, onPress }: Props) {
  return (
    <span className={styles.step}>
      <IconButton
        icon={icon}
        label={label}
        aria-disabled={!isPossible}
        onClick={isPossible ? onPress : undefined}
      />
    </span>
  );
}
