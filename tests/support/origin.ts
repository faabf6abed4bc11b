import type { Hono } from 'hono';
import type { DirectoryRow } from '#contract/directory.ts';
import type { Network } from '#contract/network.ts';
import type { OnAir, Schedule } from '#contract/onAir.ts';
import type { Footer, Site } from '#contract/site.ts';
import type { Station } from '#contract/station.ts';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import type { Picture } from '#contract/picture.ts';
import type { Story } from '#contract/story.ts';
import type { Topic } from '#contract/storyList.ts';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { createApp } from '#server/app.ts';
import { OWN_FACE } from '#server/face/face.ts';
import type { OnAirSource } from '#server/onAir/onAirSource.ts';
import type { BuiltApp } from '#server/pages/builtApp.ts';
import { createStationDirectory } from '#server/stations/stationDirectory.ts';
import { createStreamHealth } from '#server/streams/createStreamHealth.ts';
import type { StoryArchive } from '#server/stories/storyArchive.ts';
import { aStation } from './builders.ts';

export const NOON = Date.parse('2026-03-01T18:00:00.000Z');
export const COAST: Topic = { id: 'coast', name: 'Coast and water' };
export const TOWNS: Topic = { id: 'towns', name: 'Towns' };

export function aNetwork(given: Partial<Network> = {}): Network {
  return {
    name: 'Great Lakes Public Radio',
    tagline: null,
    url: null,
    donateUrl: null,
    donateLabel: null,
    navigation: null,
    creditPlaces: [],
    locale: 'en-US',
    defaultChannel: 'wxyz-1',
    topics: [COAST, TOWNS],
    regions: [{ id: 'mn', name: 'Minnesota' }],
    hasDirectory: true,
    isFiction: false,
    ...given,
  };
}

export function aFooter(given: Partial<Footer> = {}): Footer {
  return {
    groups: [],
    social: [],
    newsletter: null,
    publicFile: [],
    eeoReport: null,
    license: null,
    contact: null,
    ...given,
  };
}

/** What stands around the pages: nothing that is not given. */
export function aSite(given: Partial<Site> = {}): Site {
  return { footer: aFooter(), credits: [], pages: [], ...given };
}

export function aPicture(given: Partial<Picture> = {}): Picture {
  const file = (widthPx: number, format: string) => ({
    url: `/network/pictures/harbour-${widthPx}.${format}`,
    widthPx,
    heightPx: Math.round(widthPx / 1.5),
    type: `image/${format}`,
  });
  return {
    alt: 'A quay at low tide',
    caption: [],
    credit: null,
    renditions: [file(480, 'avif'), file(1600, 'avif'), file(480, 'webp'), file(1600, 'webp')],
    ...given,
  };
}

/** @param daysOld Stories are compared by age more than by anything else. */
export function aStory(daysOld: number, given: Partial<Story> = {}): Story {
  return {
    slug: `story-${daysOld}`,
    headline: `What happened ${daysOld} days ago`,
    dek: 'The short of it.',
    topics: [COAST],
    publishedAt: new Date(NOON - daysOld * 86_400_000).toISOString(),
    modifiedAt: null,
    lead: null,
    body: [{ kind: 'paragraph', spans: [{ text: 'It rained.' }] }],
    bylines: [],
    audio: null,
    corrections: [],
    rights: null,
    owner: null,
    canonicalUrl: null,
    isUnlisted: false,
    ...given,
  };
}

/** @param stories Newest first. */
export function anArchive(...stories: Story[]): StoryArchive {
  const topics = new Map(stories.flatMap((story) => story.topics.map((one) => [one.id, one])));
  return {
    latest: () => stories,
    bySlug: (slug) => stories.find((story) => story.slug === slug) ?? null,
    topics: () => [...topics.values()],
  };
}

/** A story feed of the config that reads well. */
export function aSourceStatus(given: Partial<SourceStatus> = {}): SourceStatus {
  const at = new Date(NOON - 40_000).toISOString();
  return {
    key: 'stories[0]',
    kind: 'feed',
    url: 'https://radio.example/rss.xml',
    verdict: { is: 'ok' },
    storyCount: 12,
    droppedCount: 0,
    reasons: [],
    detail: null,
    askedAt: at,
    nextAt: null,
    readAt: at,
    everySeconds: 300,
    ...given,
  };
}

/** Knows one show, all day, on each of these channels. */
export function anOnAirSource(...channelIds: string[]): OnAirSource {
  const timeZone = 'America/Chicago';
  const onAir = (channelId: string): OnAir => ({
    channelId,
    timeZone,
    broadcasts: [],
    tracks: [],
  });
  const day = (channelId: string, date: string): Schedule => ({
    channelId,
    date,
    timeZone,
    broadcasts: [],
  });
  const known = new Set(channelIds);
  return {
    channelIds: known,
    at: (channelId) => (known.has(channelId) ? onAir(channelId) : null),
    day: (channelId, date) => (known.has(channelId) ? day(channelId, date) : null),
  };
}

export const KQED: DirectoryRow = [
  'kqed-fm',
  'KQED',
  'KQED Public Radio',
  'FM',
  88.5,
  'San Francisco',
  'CA',
  37.755,
  -122.453,
  'America/Los_Angeles',
  ['news'],
  [['https://streams.kqed.example/kqedradio', 'icecast', 'mp3', null, '']],
  'https://www.kqed.example/',
  null,
];

export const BUILT: BuiltApp = {
  folder: import.meta.dirname,
  indexHtml: `<!doctype html>
<html lang="en"><head><title>Longwave</title><link rel="stylesheet" href="/assets/index.css"></head>
<body><div id="root"></div><script type="application/json" id="preload">{}</script></body></html>`,
  chunks: {},
};

/** Streams that nobody has listened to. */
function unheardStreams(stations: readonly Station[]): AppDeps['streams'] {
  return createStreamHealth({
    stations,
    everyMs: null,
    appUrl: null,
    directory: null,
    now: () => NOON,
    random: () => 0.5,
    onProbed: () => undefined,
  });
}

type AppDeps = Parameters<typeof createApp>[0];

/** The whole origin, over made-up holdings. */
export async function anOrigin({
  stations = [aStation()],
  ...given
}: Partial<AppDeps> & { readonly stations?: readonly Station[] } = {}): Promise<Hono> {
  return createApp({
    network: aNetwork(),
    site: aSite,
    ownPage: () => null,
    banners: [],
    streams: unheardStreams(stations),
    archive: anArchive(),
    sources: () => [],
    onAir: anOnAirSource('wxyz-1'),
    directory: createStationDirectory({ asOf: '2026-11', rows: [KQED] }),
    now: () => NOON,
    messages: await serverMessagesFor('en-US'),
    built: BUILT,
    appUrl: null,
    trustProxy: false,
    contentSources: () => ({ connect: ['https:'], media: ['https:'], images: ['https:'] }),
    embedded: [],
    face: OWN_FACE,
    faceFiles: [],
    ...given,
  });
}
