import { OwnPage } from '#features/stories/page/OwnPage.tsx';
import { StoryPage } from '#features/stories/story/StoryPage.tsx';
import { ownPageQuery, storyQuery } from '#features/stories/story/storyQuery.ts';
import { CreditPlace } from './CreditPlace.tsx';

/** A story, and under it whom to thank. */
export function StoryRoute() {
  return <StoryPage credit={<CreditPlace place="story" />} />;
}

/** It is read as a story is, and comes in the same file; as do the queries, which need no file of their own then. */
export { OwnPage, ownPageQuery, storyQuery };
