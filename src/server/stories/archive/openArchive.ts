import type { StorySource } from '../../config/storySource.ts';
import { createCachedFetch } from '../../net/cachedFetch.ts';
import { createBoundedDecoder } from './boundedDecoder.ts';
import { createPolledArchive, type Polled, type PolledArchive } from './polledArchive.ts';
import { sourceAsker } from './sourceAsker.ts';

const USER_AGENT = 'Longwave/0.1';

/** The stories of these sources, asked over the network and read in a process of their own; it begins with `start`. */
export function openArchive(
  sources: readonly StorySource[],
  log: (polled: Polled) => void,
): PolledArchive {
  const configuredUrls = sources.map(({ url }) => url);
  const fetch = createCachedFetch({ userAgent: USER_AGENT, configuredUrls });
  const decoder = createBoundedDecoder();
  const archive = createPolledArchive({ sources, ask: sourceAsker(fetch, decoder.decode), log });
  return {
    ...archive,
    stop: () => {
      archive.stop();
      decoder.stop();
    },
  };
}
