import type { Publisher } from './publishers.ts';

/** The least that a config takes. */
const EVERY = '1m';
export const EVERY_MS = 60_000;
const STATIONS = 3;
const CHANNELS = 2;

interface StreamUrls {
  readonly steadyUrl: (name: string) => string;
  readonly dyingUrl: (name: string) => string;
}

/** A network of a few stations whose sources are asked as often as may be; the first stream of the first channel dies. */
export function townConfig(
  publishers: readonly Publisher[],
  { steadyUrl, dyingUrl }: StreamUrls,
): object {
  const channel = (station: number, number: number) => {
    const name = `w${station}-${number}`;
    const first = station === 1 && number === 1 ? dyingUrl(name) : steadyUrl(name);
    const stream = (url: string) => ({ url, codec: 'mp3', protocol: 'icecast' });
    return {
      id: name,
      name: `Channel ${number}`,
      streams: [stream(first), stream(steadyUrl(`${name}-backup`))],
    };
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  return {
    network: {
      name: 'Prairie Public Radio',
      url: 'https://prairie.example',
      topics: [{ id: 'weather', name: 'Weather' }],
    },
    stations: numbers(STATIONS).map((station) => ({
      id: `w${station}`,
      callSign: `WPR${station}`,
      name: `Prairie ${station}`,
      city: 'Low Water',
      state: 'KS',
      timeZone: 'America/Chicago',
      channels: numbers(CHANNELS).map((number) => channel(station, number)),
    })),
    stories: publishers.map(({ kind, url }) => ({ kind, url, every: EVERY })),
    probe: { every: EVERY },
  };
}
