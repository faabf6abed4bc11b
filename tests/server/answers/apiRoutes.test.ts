import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Directory } from '#contract/directory.ts';
import { Network } from '#contract/network.ts';
import { OnAir, OnAirList, Schedule } from '#contract/onAir.ts';
import { Station, StationList } from '#contract/station.ts';
import { StoryPage } from '#contract/story.ts';
import { FrontPage, TopicPage } from '#contract/storyList.ts';
import { Site } from '#contract/site.ts';
import { OriginStatus } from '#contract/sourceStatus.ts';
import { ChannelStatus } from '#contract/streamStatus.ts';
import { embeddedDeployment } from '#server/deployments/embeddedDeployment.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aChannel } from '#tests/support/builders.ts';
import { aStory, anArchive, anOrigin, NOON } from '#tests/support/origin.ts';

const archive = anArchive(...Array.from({ length: 21 }, (_, i) => aStory(i + 1)));

describe('an answer of the API', () => {
  it.each<[string, v.GenericSchema]>([
    ['/api/network', Network],
    ['/api/front', FrontPage],
    ['/api/topics/coast', TopicPage],
    ['/api/topics/coast?page=2', TopicPage],
    ['/api/stories/story-1', StoryPage],
    ['/api/stations', StationList],
    ['/api/stations/wxyz', Station],
    ['/api/stations/kqed-fm', Station],
    ['/api/directory', Directory],
    ['/api/on-air', OnAirList],
    ['/api/channels/wxyz-1/on-air', OnAir],
    ['/api/channels/wxyz-1/schedule/2026-03-01', Schedule],
    ['/api/channels/wxyz-1/schedule/today', Schedule],
    ['/api/site', Site],
    ['/api/status', OriginStatus],
    ['/api/channels/wxyz-1/status', ChannelStatus],
  ])('is what browsers expect: %s', async (path, schema) => {
    const response = await (await anOrigin({ archive })).request(path);
    const answer: unknown = await response.json();

    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(v.parse(schema, answer)).toEqual(answer);
  });

  it.each([
    ['/api/topics/coast?page=0', 404],
    ['/api/topics/coast?page=1.5', 404],
    ['/api/topics/coast?page=3', 404],
    ['/api/topics/coast?page=', 404],
    ['/api/stories/../front', 200],
    ['/api/stories/%2e%2e%2ffront', 404],
    ['/api/stories/__proto__', 404],
    ['/api/stations/constructor', 404],
    ['/api/channels/wxyz-1/schedule/2028-02-29', 200],
    ['/api/channels/wxyz-1/schedule/2026-02-29', 404],
    ['/api/channels/wxyz-1/schedule/2026-02-31', 404],
    ['/api/channels/wxyz-1/schedule/9999-12-31', 404],
    ['/api/channels/wxyz-1/schedule/2026-3-1', 404],
    ['/api/channels/wxyz-1/schedule/0000-00-00', 404],
    ['/api/channels/wxyz-1/schedule/2026-03-01T00:00', 404],
  ])('to %s has status %i', async (path, status) => {
    const response = await (await anOrigin({ archive })).request(path);

    expect([path, response.status]).toEqual([path, status]);
  });
});

it('has a schedule of the embedded network for every day that there is, and falls over none', async () => {
  const deployment = embeddedDeployment(() => NOON);
  onTestFinished(deployment.stop);
  const origin = await anOrigin({ stations: deployment.stations, onAir: deployment.onAir });
  const days = ['0001-01-01', '1883-11-18', '1970-01-01', '2026-03-08', '9999-12-30'];

  const statuses = await Promise.all(
    days.map(async (day) => {
      const { status } = await origin.request(`/api/channels/qhbr-1/schedule/${day}`);
      return `${day}: ${status}`;
    }),
  );

  expect(statuses).toEqual(days.map((day) => `${day}: 200`));
});

describe('how a channel is now', () => {
  /** Streams of which one visitor is told, and asks too much. */
  async function told(is: 'ok' | 'unchecked', trustProxy: boolean) {
    const visitors: string[] = [];
    const channel = aChannel({ id: 'wxyz-1' });
    const status = statusOf(unchecked(channel.streams[0]));
    const origin = await anOrigin({
      trustProxy,
      streams: {
        stations: () => [],
        status: () => ({ everySeconds: 60, channels: [] }),
        channelNow: async (channelId, visitor) => {
          visitors.push(visitor);
          const streams = [{ ...status, verdict: { is } }];
          return { channelId, channelName: 'News', stationName: 'WXYZ', streams };
        },
      },
    });
    const response = await origin.request(
      '/api/channels/wxyz-1/status',
      { headers: { 'x-forwarded-for': '203.0.113.9, 192.0.2.7' } },
      { incoming: { headersDistinct: {}, socket: { remoteAddress: '198.51.100.3' } } },
    );
    return { visitors, cacheControl: response.headers.get('cache-control') };
  }

  it('is found out for the visitor, as the proxy that is trusted names them', async () => {
    expect((await told('ok', false)).visitors).toEqual(['198.51.100.3']);
    expect((await told('ok', true)).visitors).toEqual(['192.0.2.7']);
  });

  it('is kept by caches only where it is known: one who asked too much says nothing for others', async () => {
    expect((await told('ok', true)).cacheControl).toContain('public, max-age=10');
    expect((await told('unchecked', true)).cacheControl).toBe('no-store');
  });
});
