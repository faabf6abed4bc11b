/* By which names a CDN can be told to forget an answer: each says what it is made of. Decision 019, docs/cdn.md. */

export const keyOf = {
  story: (slug: string) => `story-${slug}`,
  topic: (topicId: string) => `topic-${topicId}`,
  station: (stationId: string) => `station-${stationId}`,
  channel: (channelId: string) => `channel-${channelId}`,
  ownPage: (slug: string) => `page-${slug}`,
} as const;

/** An answer that has it is made of more stories than it names. */
const MORE = 'more';

/** CloudFront looks at no more than these. */
const MAX_KEYS = 50;
/** Of one header. There are two, and nginx as a proxy takes a head of 4 kB unless it is told otherwise. */
const MAX_CHARACTERS = 1_024;
/** Akamai takes 128 characters; all of them take these, and some do not tell large letters from small. */
const SAFE = /^[a-z0-9-]{1,128}$/;

/** @returns Of each story that an answer shows, its key. */
export function storyKeys(stories: readonly { readonly slug: string }[]): string[] {
  return stories.map(({ slug }) => keyOf.story(slug));
}

/**
 * `Surrogate-Key` for Fastly and Varnish, `Cache-Tag` for Cloudflare and CloudFront.
 *
 * @param keys Those that matter most first: what does not fit is left out.
 */
export function keyHeaders(keys: readonly string[]): Record<string, string> {
  const safe = [...new Set(keys)].filter((key) => SAFE.test(key));
  if (safe.length === 0) return {};
  const named = fits(safe) ? safe : [...safe.slice(0, fitting(safe)), MORE];
  return { 'surrogate-key': named.join(' '), 'cache-tag': named.join(',') };
}

function fits(keys: readonly string[]): boolean {
  return keys.length <= MAX_KEYS && keys.join(' ').length <= MAX_CHARACTERS;
}

/** How many stand before the first that does not fit, with room for the one that says so. */
function fitting(keys: readonly string[]): number {
  const first = keys.findIndex((_, index) => !fits([...keys.slice(0, index + 1), MORE]));
  return first === -1 ? keys.length : first;
}
