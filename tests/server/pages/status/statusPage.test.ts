// @vitest-environment jsdom
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import type { StreamStatus, Verdict } from '#contract/streamStatus.ts';
import { unchecked, statusOf } from '#server/streams/streamRecord.ts';
import { aStream } from '#tests/support/builders.ts';
import { anOrigin, aSourceStatus, NOON } from '#tests/support/origin.ts';
import { violations } from '#tests/support/axe.ts';

const STREAM = {
  ...statusOf(unchecked(aStream())),
  checkedAt: new Date(NOON - 40_000).toISOString(),
};

async function pageOf(
  streams: readonly Partial<StreamStatus>[],
  path = '/status',
  sources: readonly SourceStatus[] = [],
) {
  const origin = await anOrigin({
    sources: () => sources,
    streams: {
      stations: () => [],
      channelNow: async () => null,
      status: () => ({
        everySeconds: 300,
        channels: [
          {
            channelId: 'wxyz-1',
            channelName: 'WXYZ News',
            stationName: 'WXYZ Harbor',
            streams: streams.map((one) => ({ ...STREAM, ...one })),
          },
        ],
      }),
    },
  });
  const response = await origin.request(path);
  const html = await response.text();
  document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '');
  document.documentElement.lang = 'en-US';
  return { response, html, page: within(document.body) };
}

describe('the health page', () => {
  it('says of each stream how it is, what is wrong, and what to do', async () => {
    const { page } = await pageOf([
      { verdict: { is: 'down', what: 'not-found' }, httpStatus: 404, isLast: true },
      {
        verdict: { is: 'trouble', what: ['no-cors'] },
        startMs: 212,
        bitrateKbps: 128,
        codec: 'mp3',
      },
    ]);

    page.getByRole('heading', { level: 1, name: 'Health of streams and stories' });
    page.getByText('1 of 2 streams cannot be heard.');
    const [, down, flawed] = page.getAllByRole('row');
    expect(down).toHaveTextContent('Cannot be heard');
    expect(down).toHaveTextContent('Check the mount and its encoder.');
    expect(down).toHaveTextContent('HTTP status 404');
    expect(down).toHaveTextContent('tried last');
    expect(down).toHaveTextContent('40 seconds ago');
    expect(flawed).toHaveTextContent('212 ms');
    expect(flawed).toHaveTextContent('128 kbit/s');
    expect(flawed).toHaveTextContent('Access-Control-Allow-Origin');
    expect(await violations()).toEqual([]);
  });

  it.each<[Verdict, string]>([
    [{ is: 'ok' }, 'Every stream plays.'],
    [{ is: 'unchecked' }, 'The streams have not been listened to yet.'],
    [{ is: 'trouble', what: ['no-cors'] }, 'Every stream plays, 1 of 1 with something to fix.'],
  ])('sums it up: %o', async (verdict, words) => {
    const { page } = await pageOf([{ verdict }]);

    expect(page.getByText(words)).toBeInTheDocument();
  });

  it('says when there is nothing to listen to', async () => {
    const { page } = await pageOf([]);

    expect(page.getByText('No stream is in the config file.')).toBeInTheDocument();
  });

  it('counts streams and story feeds together: where feeds are dead, not all is well', async () => {
    const well = aSourceStatus();
    const dead = aSourceStatus({ verdict: { is: 'down', what: 'not-found' } });
    const { page } = await pageOf([{ verdict: { is: 'ok' } }], '/status', [dead, well, dead]);

    const sum = page.getByText('Every stream plays. 2 of 3 story feeds cannot be read.');
    expect(sum).toHaveAttribute('data-worst', 'down');
    expect(
      page.getByRole('table', { name: 'Story feeds, as the config names them' }),
    ).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it.each<[SourceStatus['verdict'], string]>([
    [{ is: 'ok' }, 'Every stream plays. Every story feed reads.'],
    [{ is: 'unchecked' }, 'Every stream plays. The story feeds have not been asked yet.'],
    [
      { is: 'trouble', what: ['empty'] },
      'Every stream plays. Every story feed reads, 1 of 1 with something to fix.',
    ],
  ])('sums up story feeds: %o', async (verdict, words) => {
    const { page } = await pageOf([{ verdict: { is: 'ok' } }], '/status', [
      aSourceStatus({ verdict }),
    ]);

    expect(page.getByText(words)).toBeInTheDocument();
  });

  it('needs no script, is kept by nobody, and renews itself until told not to', async () => {
    const { html, response } = await pageOf([{}]);
    expect(html).not.toContain('<script');
    expect(html).toContain('/assets/index.css');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('refresh')).toBe('30');

    const still = await pageOf([{}], '/status?renew=no');
    expect(still.response.headers.get('refresh')).toBeNull();
    still.page.getByRole('link', { name: 'Refresh this page every 30 seconds' });
  });

  it('lets no address become markup', async () => {
    const { html } = await pageOf([{ configuredUrl: 'https://x.example.org/<script>"' }]);

    expect(html).not.toContain('<script>');
  });
});
