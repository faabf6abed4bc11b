import type { Network } from '#contract/network.ts';
import type { OwnPage } from '#contract/ownPage.ts';
import type { Station } from '#contract/station.ts';
import type { Story } from '#contract/story.ts';
import type { StorySummary } from '#contract/storyList.ts';

/** A path of ours, or somebody's address, as an absolute one. */
type Absolute = (pathOrUrl: string) => string;

/** @see https://schema.org/WebSite */
export function webSite(network: Network, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: network.name,
    description: network.tagline ?? undefined,
    url: absolute('/'),
    inLanguage: network.locale,
    publisher: publisher(network, absolute),
  };
}

/** @see https://schema.org/WebPage */
export function webPage(page: OwnPage, network: Network, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: page.title,
    description: page.description ?? undefined,
    url: absolute(`/pages/${page.slug}`),
    inLanguage: network.locale,
    publisher: publisher(network, absolute),
  };
}

/** @see https://schema.org/ItemList */
export function itemList(paths: readonly string[], absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: paths.map((path, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(path),
    })),
  };
}

/** @see https://schema.org/NewsArticle */
export function newsArticle(story: Story, network: Network, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.dek || undefined,
    datePublished: story.publishedAt,
    dateModified: story.modifiedAt ?? story.publishedAt,
    articleSection: story.topics[0]?.name,
    author: story.bylines.map(({ name, href }) => ({
      '@type': 'Person',
      name,
      url: href ?? undefined,
    })),
    image: story.lead?.renditions.map(({ url }) => absolute(url)),
    audio: story.audio && {
      '@type': 'AudioObject',
      contentUrl: absolute(story.audio.sources[0].url),
      duration:
        story.audio.durationSeconds === null
          ? undefined
          : `PT${Math.round(story.audio.durationSeconds)}S`,
    },
    publisher: publisher(network, absolute),
    mainEntityOfPage: story.canonicalUrl ?? absolute(`/stories/${story.slug}`),
    isAccessibleForFree: true,
  };
}

/** @see https://schema.org/RadioStation */
export function radioStation(station: Station, absolute: Absolute): object {
  const url = absolute(`/stations/${station.id}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'RadioStation',
    '@id': `${url}#station`,
    name: station.name,
    description: station.about ?? undefined,
    url,
    sameAs: station.website ?? undefined,
    image: absolute('/icon-512.png'),
    address: {
      '@type': 'PostalAddress',
      addressLocality: station.city ?? undefined,
      addressRegion: station.state ?? station.region.name,
    },
  };
}

/** @see https://schema.org/BroadcastService */
export function broadcastService(station: Station, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BroadcastService',
    name: station.name,
    broadcastDisplayName: station.name,
    callSign: station.callSign,
    broadcastTimezone: station.timeZone ?? undefined,
    areaServed: station.region.name,
    broadcaster: { '@id': `${absolute(`/stations/${station.id}`)}#station` },
    broadcastFrequency:
      station.frequency === null
        ? undefined
        : {
            '@type': 'BroadcastFrequencySpecification',
            broadcastFrequencyValue: station.frequency,
            broadcastSignalModulation: station.band ?? undefined,
          },
  };
}

export function storyPaths(stories: readonly StorySummary[]): string[] {
  return stories.map(({ slug }) => `/stories/${slug}`);
}

function publisher(network: Network, absolute: Absolute): object {
  return {
    '@type': 'NewsMediaOrganization',
    name: network.name,
    url: network.url ?? absolute('/'),
    logo: absolute('/icon-512.png'),
  };
}
