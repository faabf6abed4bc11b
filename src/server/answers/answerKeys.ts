import type { StoryPage } from '#contract/story.ts';
import type { FrontPage, TopicPage } from '#contract/storyList.ts';
import { keyOf, storyKeys } from '../http/purgeKeys.ts';

/* What answers with stories are made of: the API's, and the pages that are filled from them. */

export function frontKeys({ lead, sections }: FrontPage): string[] {
  return ['front', ...storyKeys([lead ?? [], sections.flatMap(({ stories }) => stories)].flat())];
}

export function topicKeys({ topic, stories }: TopicPage): string[] {
  return [keyOf.topic(topic.id), ...storyKeys(stories)];
}

export function storyPageKeys({ story, related }: StoryPage): string[] {
  return storyKeys([story, ...related]);
}
