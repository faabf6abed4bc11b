import { describe, expect, it, onTestFinished } from 'vitest';
import type { Station, Stream } from '#contract/station.ts';
import { createStreamHealth } from '#server/streams/createStreamHealth.ts';
import type { StationDirectory } from '#server/stations/stationDirectory.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';
import { bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';
import { NOON } from '#tests/support/origin.ts';
import { aStreamServer } from '#tests/support/streamServer.ts';

const SOUND = bytesOf(...frameRun(300, (seed) => mp3Frame(seed)));

/** A stream server that plays to whoever asks. */
const aPlayingServer = () =>
  aStreamServer(({ request, response }) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(405).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'audio/mpeg', 'access-control-allow-origin': '*' });
    response.write(SOUND);
  });

function directoryOf(channelId: string, stream: Stream): StationDirectory {
  const channel = aChannel({ id: channelId, streams: [stream] });
  return {
    packed: { asOf: '2026-11', rows: [] },
    station: () => null,
    channel: (id) => (id === channelId ? { channel, stationName: 'KQED' } : null),
  };
}

function aHealth(
  stations: readonly Station[],
  given: Partial<Parameters<typeof createStreamHealth>[0]> = {},
) {
  const told: string[] = [];
  const health = createStreamHealth({
    stations,
    everyMs: 300_000,
    appUrl: 'https://listen.example.org',
    directory: null,
    now: () => NOON,
    random: () => 0.5,
    onProbed: ({ verdict }) => told.push(verdict.is),
    ...given,
  });
  onTestFinished(health.stop);
  return { health, told };
}

const withStream = (url: string) => [
  aStation({ channels: [aChannel({ streams: [aStream({ url })] })] }),
];

describe('what the origin knows of streams', () => {
  it('is nothing before it answers itself: its own streams could not be asked for', () => {
    const { health } = aHealth(withStream('/live/own.mp3'));

    expect(health.status().channels[0]?.streams[0]?.verdict).toEqual({ is: 'unchecked' });
  });

  it('is what it hears, over real sockets, of the streams that the operator named', async () => {
    const server = await aPlayingServer();
    const { health, told } = aHealth(withStream(server.url));
    health.start('http://localhost:1');

    await expect.poll(() => told, { timeout: 5_000 }).toHaveLength(1);
    const [stream] = (await health.channelNow('wxyz-1', '192.0.2.7'))!.streams;
    expect(stream).toMatchObject({ codec: 'mp3', cors: true, https: 'no', titles: false });
    expect(stream?.verdict).toEqual({ is: 'trouble', what: ['no-https'] });
    expect(health.origins()).toEqual([new URL(server.url).origin]);
  });

  it('does not mind http where the operator serves the app by http', async () => {
    const server = await aPlayingServer();
    const { health, told } = aHealth(withStream(server.url), { appUrl: 'http://radio.local' });
    health.start('http://localhost:1');

    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['ok']);
  });

  it('asks for its own streams where it answers itself, and needs no other origin for them', async () => {
    const server = await aPlayingServer();
    const { health, told } = aHealth(withStream('/live'));
    health.start(new URL(server.url).origin);

    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['ok']);
    expect(health.origins()).toEqual([]);
    expect(health.stations()[0]?.channels[0]?.streams[0].url).toBe('/live');
  });
});

describe('a stream of the directory', () => {
  it('is never this machine or its network: nobody here has named it', async () => {
    const server = await aPlayingServer();
    const directory = directoryOf('kqed-fm-1', aStream({ url: server.url }));
    const { health } = aHealth([], { directory });
    health.start('http://localhost:1');

    expect(await health.channelNow('kqed-fm-1', '192.0.2.7')).toMatchObject({
      stationName: 'KQED',
      streams: [{ verdict: { is: 'down', what: 'unreachable' } }],
    });
    expect(server.listeners).toHaveLength(0);
  });

  it('is one that we know nothing of, where the operator wants no looks at all', async () => {
    const directory = directoryOf('kqed-fm-1', aStream());
    const { health } = aHealth([], { directory, everyMs: null });
    health.start('http://localhost:1');

    expect(await health.channelNow('kqed-fm-1', '192.0.2.7')).toBeNull();
  });

  it('is unknown before the origin answers, and where it is in no directory', async () => {
    const directory = directoryOf('kqed-fm-1', aStream());
    const { health } = aHealth([], { directory });
    expect(await health.channelNow('kqed-fm-1', '192.0.2.7')).toBeNull();

    health.start('http://localhost:1');

    expect(await health.channelNow('nothing-1', '192.0.2.7')).toBeNull();
  });
});
