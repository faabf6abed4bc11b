import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { StoryPage } from '#contract/story.ts';

/** A story with all that its page shows. Apart from the lists: only who reads one needs to know its whole shape. */
export const storyQuery = (slug: string) =>
  queryOptions({
    queryKey: ['story', slug],
    queryFn: ({ signal }) => getJson(`/api/stories/${slug}`, StoryPage, signal),
  });
