import { describe, expect, it } from 'vitest';
import { decodeConfig } from '#server/config/config.ts';

const stream = { url: 'https://streams.example.org/wxyz.mp3', protocol: 'icecast' };
const channel = { id: 'wxyz-1', name: 'WXYZ News', streams: [stream] };
const station = { id: 'wxyz', callSign: 'WXYZ', name: 'WXYZ', state: 'MN', channels: [channel] };

function decode(given: object) {
  const file = { network: { name: 'Great Lakes Public Radio', ...given }, stations: [station] };
  return decodeConfig(file, { env: {}, isDirectoryChannel: () => false });
}

function configOf(given: object) {
  const decoded = decode(given);
  if ('config' in decoded) return decoded.config;
  throw new Error(JSON.stringify(decoded.complaints));
}

/** A line for each mistake. */
function complaintsOf(given: object): string[] {
  const decoded = decode(given);
  if ('config' in decoded) return [];
  return decoded.complaints.map(({ path, problem }) => `${path}: ${problem}`);
}

describe('a banner', () => {
  const drive = {
    text: 'The fall drive is on.',
    link: { label: 'Give now', url: 'https://give.example.org/' },
    from: '2026-10-05T06:00:00-05:00',
    until: '2026-10-12T20:00:00-05:00',
    kind: 'pledge',
  };

  it('is shown between moments, which are told apart from any zone', () => {
    expect(configOf({ banners: [drive] }).banners).toEqual([
      {
        text: 'The fall drive is on.',
        link: { label: 'Give now', href: 'https://give.example.org/' },
        from: '2026-10-05T11:00:00.000Z',
        until: '2026-10-13T01:00:00.000Z',
        kind: 'pledge',
      },
    ]);
  });

  it('may stand at once and for good, as a notice without a link', () => {
    expect(configOf({ banners: [{ text: 'We moved.' }] }).banners).toEqual([
      { text: 'We moved.', link: null, from: null, until: null, kind: 'notice' },
    ]);
    expect(configOf({}).banners).toEqual([]);
  });

  it.each([
    [
      'a moment without a zone',
      [{ ...drive, from: '2026-10-05T06:00' }],
      'network.banners[0].from: found "2026-10-05T06:00", expected a moment with its offset from UTC such as "2026-10-05T06:00:00-05:00"',
    ],
    [
      'a day that no month has',
      [{ ...drive, until: '2026-13-40T06:00:00Z' }],
      'network.banners[0].until: found "2026-13-40T06:00:00Z", expected a moment with its offset from UTC such as "2026-10-05T06:00:00-05:00"',
    ],
    [
      'an end before its beginning',
      [{ ...drive, until: '2026-10-01T00:00:00Z' }],
      'network.banners[0].until: found 2026-10-01T00:00:00.000Z, expected a moment after "from"',
    ],
    [
      'a third at the same time',
      [drive, { text: 'We moved.' }, { text: 'Snow.' }],
      'network.banners[2]: is shown together with banners[0] and banners[1]; at most two are at a time',
    ],
    [
      'a kind that nobody knows',
      [{ ...drive, kind: 'ad' }],
      'network.banners[0].kind: found "ad", expected "notice" or "pledge"',
    ],
  ])('is refused with %s', (_, banners, complaint) => {
    expect(complaintsOf({ banners })).toContain(complaint);
  });
});

describe('an underwriting credit', () => {
  const credit = { text: 'Harbor Hardware', url: 'https://hardware.example/' };

  it('stands everywhere and always, or where and when the file says', () => {
    const until = '2027-01-01T00:00:00Z';
    const { site } = configOf({
      underwriting: [credit, { ...credit, places: ['story'], until }],
    });

    expect(site.credits).toEqual([
      {
        text: 'Harbor Hardware',
        href: 'https://hardware.example/',
        places: ['front', 'story', 'station'],
        from: null,
        until: null,
      },
      {
        text: 'Harbor Hardware',
        href: 'https://hardware.example/',
        places: ['story'],
        from: null,
        until: '2027-01-01T00:00:00.000Z',
      },
    ]);
  });

  it.each([
    [
      'a place that there is not',
      [{ ...credit, places: ['header'] }],
      'network.underwriting[0].places[0]: found "header", expected "front", "story" or "station"',
    ],
    [
      'more words than a line of credit has',
      [{ ...credit, text: 'x'.repeat(101) }],
      'network.underwriting[0].text: found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, expected words of at most 100 characters',
    ],
  ])('is refused with %s', (_, underwriting, complaint) => {
    expect(complaintsOf({ underwriting })).toContain(complaint);
  });
});
