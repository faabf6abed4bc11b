import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { networkQuery } from '#api/networkQuery.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './FrontPage.module.css';
import { LeadStory } from './LeadStory.tsx';
import { StaleNote } from '../StaleNote.tsx';
import { frontQuery } from '../storyQueries.ts';
import { TopicSection } from './TopicSection.tsx';

interface Props {
  /** What is on the air, between the lead and the river. */
  readonly onAirStrip: ReactNode;
  /** Thanks to an underwriter, after the first section, where somebody is thanked. */
  readonly credit: ReactNode;
}

/** `/` */
export function FrontPage({ onAirStrip, credit }: Props) {
  const { stories: say, app: words } = useMessages();
  const { data: network } = useQuery(networkQuery);
  const front = useSuspenseQuery(frontQuery);
  const { lead, sections } = front.data;
  const [first, ...others] = sections;

  return (
    <div className={styles.page}>
      {network && <title>{words.frontTitle(network.name, network.tagline)}</title>}
      <h1>
        <VisuallyHidden>{network?.name}</VisuallyHidden>
      </h1>
      <StaleNote query={front} />
      {lead ? <LeadStory story={lead} /> : <p className={styles.none}>{say.noStories}</p>}
      <div className={styles.strip}>{onAirStrip}</div>
      {first && <TopicSection {...first} />}
      {credit}
      {others.map((section) => (
        <TopicSection key={section.topic.id} {...section} />
      ))}
    </div>
  );
}
