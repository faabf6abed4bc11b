import type { PublisherSite } from './publisherSite.ts';

/* Networks of every shape, as their operators would write longwave.config.json. All are invented, and say so. */

export interface Surroundings {
  /** A stream that plays, or one that nobody answers for. */
  readonly streamUrl: string;
  readonly site: PublisherSite;
}

export interface Shape {
  readonly config: (surroundings: Surroundings) => object;
  /** What its own desk makes of a headline. */
  readonly retold?: (headline: string) => string;
  /** What there is to look at: a station of its and a story, where it has them. */
  readonly stationId: string | null;
  readonly hasStories: boolean;
}

const ABOUT = 'It is an invented station of an invented network.';

/** As the config file tells a station. Call signs begin with Q, which no country may assign. */
export function station(
  { streamUrl }: Pick<Surroundings, 'streamUrl'>,
  given: { id: string; name: string; channels?: readonly string[]; shared?: string } & Record<
    string,
    unknown
  >,
): object {
  const { channels = [given.name], shared, ...own } = given;
  return {
    callSign: given.id.toUpperCase(),
    band: 'FM',
    timeZone: 'America/Chicago',
    about: ABOUT,
    ...own,
    channels: channels.map((name, index) => ({
      id: `${given.id}-${index + 1}`,
      name,
      streams: [
        {
          url: `${streamUrl}?of=${name === shared ? 'all' : `${given.id}-${index + 1}`}`,
          codec: 'mp3',
          bitrateKbps: 64,
          protocol: 'icecast',
          inBandTitles: true,
        },
      ],
    })),
  };
}

export function feed({ site }: Pick<Surroundings, 'site'>, id: string, name: string): object {
  return { kind: 'feed', url: site.feedUrl(id), topic: { id, name } };
}

export const usualStories = (at: Surroundings): object[] => [
  feed(at, 'towns', 'Towns'),
  feed(at, 'arts', 'Arts'),
  feed(at, 'science', 'Science'),
];
