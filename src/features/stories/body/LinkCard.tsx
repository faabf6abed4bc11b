import { ExternalLink } from 'lucide';
import { useStoryMessages } from '../useStoryMessages.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './LinkCard.module.css';

interface Props {
  readonly title: string;
  readonly provider: string;
  readonly href: string;
}

/** Somebody else's page, as a link: nothing of theirs is loaded before a reader goes there. */
export function LinkCard({ title, provider, href }: Props) {
  const { stories: say } = useStoryMessages();
  return (
    <p className={styles.card}>
      <a className={styles.link} href={href}>
        {title}
      </a>
      <span className={styles.provider}>
        <Icon of={ExternalLink} sizePx={16} />
        {say.opensAt(provider)}
      </span>
    </p>
  );
}
