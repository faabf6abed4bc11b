import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { FrontPage, TopicPage } from '#contract/storyList.ts';

export const frontQuery = queryOptions({
  queryKey: ['front'],
  queryFn: ({ signal }) => getJson('/api/front', FrontPage, signal),
});

/** @param page From 1. */
export const topicQuery = (topicId: string, page: number) =>
  queryOptions({
    queryKey: ['topic', topicId, page],
    queryFn: ({ signal }) => getJson(topicPath(topicId, page), TopicPage, signal),
  });

/** The page that `?page=` asks for; the first, when it asks for none or for nonsense. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? '1');
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function topicPath(topicId: string, page: number): string {
  return page === 1 ? `/api/topics/${topicId}` : `/api/topics/${topicId}?page=${page}`;
}
