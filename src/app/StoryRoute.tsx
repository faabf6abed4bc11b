import { useQuery } from '@tanstack/react-query';
import { networkQuery } from '#api/networkQuery.ts';
import { OwnPage } from '#features/stories/page/OwnPage.tsx';
import { StoryPage } from '#features/stories/story/StoryPage.tsx';
import { CreditPlace } from './CreditPlace.tsx';

/** A story, and under it whom to thank. */
export function StoryRoute() {
  const { data: network } = useQuery(networkQuery);
  const isThanked = network?.creditPlaces.includes('story');
  return <StoryPage credit={isThanked && <CreditPlace place="story" />} />;
}

/** It is read as a story is, and comes in the same file. */
export { OwnPage };
