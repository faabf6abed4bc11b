import { useId } from 'react';
import { Link } from 'react-router';
import type { Block } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import { plainText } from '../body/plainText.ts';
import { sectionId } from '../body/sectionId.ts';
import styles from './StoryContents.module.css';

/** With fewer there is nothing to find one's way in. */
const FEWEST = 3;

/** The story's own sub-heads, as a way in. */
export function StoryContents({ body }: { readonly body: readonly Block[] }) {
  const { stories: say } = useStoryMessages();
  const id = useId();
  const sections = body.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2
      ? [{ id: sectionId(index), title: plainText(block.spans) }]
      : [],
  );
  if (sections.length < FEWEST) return null;
  return (
    <nav className={styles.contents} aria-labelledby={id}>
      <p id={id} className={styles.heading}>
        {say.contents}
      </p>
      <ul className={styles.list}>
        {sections.map((section) => (
          <li key={section.id}>
            <Link to={`#${section.id}`}>{section.title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
