import type { Story } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import styles from './RightsLine.module.css';

/** Whose the story is, and where it stands first. */
export function RightsLine({ story: { rights, canonicalUrl } }: { readonly story: Story }) {
  const { stories: say } = useStoryMessages();
  if (!rights && !canonicalUrl) return null;
  return (
    <p className={styles.rights}>
      {rights && <span>{rights}</span>}
      {canonicalUrl && <a href={canonicalUrl}>{say.publishedAt(new URL(canonicalUrl).hostname)}</a>}
    </p>
  );
}
