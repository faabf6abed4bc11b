import { Headphones } from 'lucide';
import type { StorySummary } from '#contract/storyList.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { Icon } from '#ui/Icon.tsx';
import { StoryTime } from '../StoryTime.tsx';
import styles from './StoryMeta.module.css';
import { wholeMinutes } from '../audio/wholeMinutes.ts';

/** When a listed story was last touched, and whether it can be heard. */
export function StoryMeta({ story }: { readonly story: StorySummary }) {
  const { stories: say } = useMessages();
  const { audioSeconds, hasAudio } = story;
  return (
    <p className={styles.meta}>
      <StoryTime story={story} />
      {hasAudio && (
        <span className={styles.audio}>
          <Icon of={Headphones} sizePx={16} />
          {audioSeconds === null
            ? say.audioIncludedUntimed
            : say.audioIncluded(wholeMinutes(audioSeconds))}
        </span>
      )}
    </p>
  );
}
