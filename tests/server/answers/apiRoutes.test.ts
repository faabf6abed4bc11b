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
    ['/api/channels/wxyz-1/schedule/2026-02-29', 400],
    ['/api/channels/wxyz-1/schedule/2026-02-31', 400],
    ['/api/channels/wxyz-1/schedule/9999-12-31', 400],
    ['/api/channels/wxyz-1/schedule/2026-3-1', 400],
    ['/api/channels/wxyz-1/schedule/0000-00-00', 400],
    ['/api/channels/wxyz-1/schedule/2026-03-01T00:00', 400],
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
