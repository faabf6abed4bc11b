import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { OwnPage } from '#contract/ownPage.ts';
import { StoryPage } from '#contract/story.ts';

/** A story with all that its page shows. Apart from the lists: only who reads one needs to know its whole shape. */
export const storyQuery = (slug: string) =>
  queryOptions({
    queryKey: ['story', slug],
    queryFn: ({ signal }) => getJson(`/api/stories/${slug}`, StoryPage, signal),
  });

/** A page of the network's own: its body has the same blocks. */
export const ownPageQuery = (slug: string) =>
  queryOptions({
    queryKey: ['own page', slug],
    queryFn: ({ signal }) => getJson(`/api/pages/${slug}`, OwnPage, signal),
  });
