/**
 * `Cache-Control` by kind of answer, for browsers and for any CDN in between. `stale-if-error` (RFC 5861) is how old an answer
 * may be that a CDN gives while this origin is away. Decision 019.
 */
export const cachePolicy = {
  /** It tells what begins when, so that it is of use for a while. */
  onAir: 'public, max-age=10, s-maxage=10, stale-while-revalidate=30, stale-if-error=900',
  /** One look at a channel serves everybody who asks within it; what was true before says nothing of now. */
  status: 'public, max-age=10, s-maxage=10',
  schedule: 'public, max-age=300, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400',
  stories: 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400',
  stations: 'public, max-age=300, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400',
  directory:
    'public, max-age=86400, s-maxage=86400, stale-while-revalidate=604800, stale-if-error=604800',
  /** A browser asks each time, or it could hold a page whose scripts a newer build has replaced. */
  page: 'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=86400',
  /** What is not there may be in a moment: long enough that a crowd asks once, and shorter than any feed is polled. */
  missing: 'public, max-age=0, s-maxage=10',
  /** An address with a slash at its end leads to the one without, whatever the config says. */
  moved: 'public, max-age=3600, s-maxage=3600',
  site: 'public, max-age=3600, s-maxage=3600, stale-if-error=86400',
  /** Its name changes with its content. */
  hashed: 'public, max-age=31536000, immutable',
  media: 'public, max-age=2592000, stale-while-revalidate=86400, stale-if-error=604800',
  icon: 'public, max-age=86400, stale-if-error=604800',
  /** What went wrong, what is one asker's alone, and sound without end. */
  none: 'no-store',
} as const;
