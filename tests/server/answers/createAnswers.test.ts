import { describe, expect, it } from 'vitest';
import type { Station } from '#contract/station.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
import { createAnswers, type Holdings } from '#server/answers/createAnswers.ts';
import { createStationDirectory } from '#server/stations/stationDirectory.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';
import {
  aSite,
  aSourceStatus,
  aNetwork,
  anArchive,
  anOnAirSource,
  aStory,
  COAST,
  KQED,
  NOON,
  TOWNS,
} from '#tests/support/origin.ts';

const directory = createStationDirectory({ asOf: '2026-11', rows: [KQED] });

/** Answers of an origin that holds this; what it holds may change meanwhile. */
function answersFrom(
  given: Partial<Holdings> & { readonly stations?: () => readonly Station[] } = {},
) {
  const { stations = () => [aStation()], ...held } = given;
  return createAnswers({
    network: aNetwork(),
    site: aSite,
    ownPage: () => null,
    streams: {
      stations,
      status: () => ({ everySeconds: 300, channels: [] }),
      channelNow: async () => null,
    },
    archive: anArchive(),
    sources: () => [],
    onAir: anOnAirSource('wxyz-1'),
    directory: null,
    now: () => NOON,
    ...held,
  });
}

describe('the network', () => {
  it('has its own topics first, in its order, then those that only stories have', () => {
    const sport = { id: 'sport', name: 'Sport' };
    const renamed = { id: 'coast', name: 'Something else' };
    const archive = anArchive(aStory(1, { topics: [sport, renamed] }));

    expect(answersFrom({ archive }).network().topics).toEqual([COAST, TOWNS, sport]);
  });

  it('thanks underwriters at their places, in their time', () => {
    const credit = { text: 'Hardware', href: 'https://hardware.example/', from: null };
    const over = { ...credit, places: ['front' as const], until: new Date(NOON).toISOString() };
    const now = { ...credit, places: ['story' as const], until: null };
    const site = () => aSite({ credits: [over, now, now] });

    expect(answersFrom({ site }).network().creditPlaces).toEqual(['story']);
    expect(answersFrom().network().creditPlaces).toEqual([]);
  });

  it('gains a topic as soon as a story has it', () => {
    let archive = anArchive();
    const answers = answersFrom({
      archive: {
        latest: () => archive.latest(),
        bySlug: (slug) => archive.bySlug(slug),
        topics: () => archive.topics(),
      },
    });
    expect(answers.network().topics).toHaveLength(2);

    archive = anArchive(aStory(1, { topics: [{ id: 'sport', name: 'Sport' }] }));

    expect(answers.network().topics).toHaveLength(3);
  });
});

describe('a story', () => {
  it('comes with those that share its topics, and not with itself', () => {
    const archive = anArchive(aStory(1), aStory(2), aStory(3, { topics: [TOWNS] }));

    const found = answersFrom({ archive }).story('story-1');

    expect(found?.story.slug).toBe('story-1');
    expect(found?.related.map(({ slug }) => slug)).toEqual(['story-2']);
    expect(answersFrom({ archive }).story('story-4')).toBeNull();
  });
});

describe('a station', () => {
  it('is the network’s own before it is the directory’s', () => {
    const own = aStation({ id: 'kqed-fm', name: 'Ours' });
    const answers = answersFrom({ stations: () => [own], directory });

    expect(answers.station('kqed-fm')).toBe(own);
    expect(answersFrom({ directory }).station('kqed-fm')?.name).toBe('KQED Public Radio');
    expect(answersFrom().station('kqed-fm')).toBeNull();
  });

  it('is given as its streams are now: what plays first', () => {
    let name = 'before';
    const answers = answersFrom({ stations: () => [aStation({ name })] });
    name = 'after';

    expect(answers.station('wxyz')?.name).toBe('after');
    expect(answers.stations().stations[0]?.name).toBe('after');
  });
});

describe('what is on', () => {
  it('is the same for ten seconds, so that caches and browsers can compare it', () => {
    let nowMs = NOON + 9_999;
    const asked: number[] = [];
    const at = (_: string, atMs: number) => {
      asked.push(atMs);
      return null;
    };
    const answers = answersFrom({ now: () => nowMs, onAir: { ...anOnAirSource(), at } });
    answers.onAir('wxyz-1');

    nowMs = NOON + 10_000;
    answers.onAir('wxyz-1');

    expect(asked).toEqual([NOON, NOON + 10_000]);
  });

  it('is listed for the network’s channels alone, and only where it is known', () => {
    const channels = [aChannel(), aChannel({ id: 'wxyz-2' })];
    const answers = answersFrom({
      stations: () => [aStation({ channels })],
      onAir: anOnAirSource('wxyz-1', 'elsewhere-1'),
    });

    expect(answers.onAirList().channels.map(({ channelId }) => channelId)).toEqual(['wxyz-1']);
    expect(answers.onAir('wxyz-2')).toBeNull();
  });

  it.each([
    ['America/Chicago', '2026-03-01T05:59:59Z', '2026-02-28'],
    ['America/Chicago', '2026-03-01T06:00:00Z', '2026-03-01'],
    ['Pacific/Auckland', '2026-03-01T11:00:00Z', '2026-03-02'],
    [null, '2026-03-01T23:59:59Z', '2026-03-01'],
  ])('is today’s by the clock of the station (%s) at %s: %s', (timeZone, at, date) => {
    const answers = answersFrom({
      stations: () => [aStation({ timeZone })],
      now: () => Date.parse(at),
    });

    expect(answers.today('wxyz-1')).toBe(date);
    expect(answers.schedule('wxyz-1', 'today')?.date).toBe(date);
    expect(answers.schedule('wxyz-1', '2026-07-04')?.date).toBe('2026-07-04');
    expect(answers.schedule('nothing-1', 'today')).toBeNull();
  });
});

it('says how streams and story feeds are, as whoever asks them says', async () => {
  const status: ChannelStatus = {
    channelId: 'wxyz-1',
    channelName: 'WXYZ News',
    stationName: 'WXYZ',
    streams: [],
  };
  const streams = {
    stations: () => [],
    status: () => ({ everySeconds: 60, channels: [status] }),
    channelNow: async (id: string) => (id === 'wxyz-1' ? status : null),
  };
  const answers = answersFrom({ streams, sources: () => [aSourceStatus()] });

  expect(answers.status()).toEqual({
    everySeconds: 60,
    channels: [status],
    stories: [aSourceStatus()],
  });
  expect(await answers.channelStatus('wxyz-1', '192.0.2.7')).toBe(status);
  expect(await answers.channelStatus('wxyz-2', '192.0.2.7')).toBeNull();
});

it('knows a state by its code only where the network has the directory', () => {
  expect(answersFrom().region('mn')).toEqual({ id: 'mn', name: 'Minnesota' });
  expect(answersFrom().region('ca')).toBeNull();
  expect(answersFrom({ directory }).region('ca')).toEqual({ id: 'ca', name: 'California' });
});
