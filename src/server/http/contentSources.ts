import type { Station } from '#contract/station.ts';
import type { ContentSources } from './securityHeaders.ts';

interface Deployment {
  readonly stations: readonly Station[];
  readonly hasDirectory: boolean;
  /** Where stories are fetched from. */
  readonly storyUrls: readonly string[];
  /** Origins that streams have been seen to lead to: by a playlist, a redirect, an HLS segment. */
  readonly streamOrigins?: readonly string[];
}

/** No more than the deployment needs: plain http only where its own config says http. */
export function contentSourcesOf({
  stations,
  hasDirectory,
  storyUrls,
  streamOrigins = [],
}: Deployment): ContentSources {
  const streamUrls = stations
    .flatMap(({ channels }) => channels.flatMap(({ streams }) => streams))
    .map(({ url }) => url)
    .concat(streamOrigins)
    .flatMap((url) => (URL.canParse(url) ? [new URL(url)] : []));
  const origins = streamUrls.map(({ origin }) => origin);
  const isPlain = (url: URL) => url.protocol === 'http:';
  const storiesArePlain = storyUrls.some((url) => isPlain(new URL(url)));
  const plainIf = (isNeeded: boolean) => (isNeeded ? ['http:'] : []);
  return {
    connect: hasDirectory
      ? ['https:', ...new Set(origins.filter((origin) => origin.startsWith('http:')))]
      : [...new Set(origins)],
    media: ['https:', ...plainIf(storiesArePlain || streamUrls.some(isPlain))],
    images: ['https:', ...plainIf(storiesArePlain)],
  };
}
