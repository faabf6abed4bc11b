import { useStoryMessages } from '../useStoryMessages.ts';
import styles from './Unsupported.module.css';

interface Props {
  readonly what: string;
  readonly href: string | null;
}

/** Says what is missing here, rather than leaving it out in silence. */
export function Unsupported({ what, href }: Props) {
  const { stories: say } = useStoryMessages();
  return (
    <p className={styles.note}>
      {say.notShown(what)} {href && <a href={href}>{say.seeItAtSource}</a>}
    </p>
  );
}
