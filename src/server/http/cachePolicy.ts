/**
 * `Cache-Control` by kind of answer, for browsers and for any CDN in between. Each is set on a good answer only: what went
 * wrong is never kept.
 */
export const cachePolicy = {
  onAir: 'public, max-age=10, s-maxage=10, stale-while-revalidate=30',
  /** One look at a channel serves everybody who asks within it. */
  status: 'public, max-age=10, s-maxage=10',
  schedule: 'public, max-age=300, s-maxage=300, stale-while-revalidate=3600',
  stories: 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
  stations: 'public, max-age=300, s-maxage=300, stale-while-revalidate=3600',
  directory: 'public, max-age=86400, s-maxage=86400, stale-while-revalidate=604800',
  /** A browser asks each time, or it could hold a page whose scripts a newer build has replaced. */
  page: 'public, max-age=0, s-maxage=30, stale-while-revalidate=60',
  site: 'public, max-age=3600, s-maxage=3600',
  /** Its name changes with its content. */
  hashed: 'public, max-age=31536000, immutable',
  media: 'public, max-age=2592000, stale-while-revalidate=86400',
  icon: 'public, max-age=86400',
  none: 'no-store',
} as const;
