import type { Topic } from '#contract/storyList.ts';
import { onceEach } from '../values/onceEach.ts';

/** Each topic once, under the name that comes first: the operator's names stand before the publishers'. */
export function topicsOnce(topics: readonly Topic[]): Topic[] {
  return onceEach(topics, ({ id }) => id);
}
