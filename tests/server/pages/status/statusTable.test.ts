// @vitest-environment jsdom
import { within } from '@testing-library/dom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamStatus } from '#contract/streamStatus.ts';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { streamTable } from '#server/pages/status/statusTable.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aStream } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/origin.ts';

const messages = await serverMessagesFor('en-US');
const UNCHECKED = statusOf(unchecked(aStream({ url: 'https://radio.example/live' })));
const HEARD: StreamStatus = {
  ...UNCHECKED,
  verdict: { is: 'ok' },
  checkedAt: new Date(NOON - 40_000).toISOString(),
  lastHeardAt: new Date(NOON - 40_000).toISOString(),
  startMs: 212,
  bitrateKbps: 128,
  codec: 'mp3',
  https: 'yes',
  cors: true,
  titles: true,
  sound: 'heard',
};

beforeEach(() => {
  document.body.innerHTML = '';
});

/** The table of one channel with these streams, as a browser reads it. */
function tableOf(...streams: readonly Partial<StreamStatus>[]) {
  const channel = {
    channelId: 'wxyz-1',
    channelName: 'WXYZ <News>',
    stationName: 'WXYZ',
    streams: streams.map((given) => ({ ...HEARD, ...given })),
  };
  document.body.innerHTML = streamTable(channel, {
    messages,
    locale: 'en-US',
    nowMs: NOON,
  }).toString();
  const [, ...rows] = within(document.body).getAllByRole('row');
  return { page: within(document.body), rows };
}

/** What stands in the row of one stream, by the name of its column. */
function rowOf(given: Partial<StreamStatus>): Record<string, string> {
  const { page, rows } = tableOf(given);
  const names = page.getAllByRole('columnheader').map(({ textContent }) => textContent);
  const cells = [...rows[0]!.children].map(({ textContent }) => textContent);
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
}

describe('the table of a channel', () => {
  it('is called by the channel, and has a row for each stream, which its address names', () => {
    const { page, rows } = tableOf({}, { configuredUrl: 'https://backup.example/live' });

    expect(page.getByRole('table').querySelector('caption')).toHaveTextContent('WXYZ <News>');
    expect(rows).toHaveLength(2);
    expect(within(rows[1]!).getByRole('rowheader')).toHaveTextContent(
      'https://backup.example/live',
    );
  });

  it('names each cell by its column, for a screen on which a row becomes a block', () => {
    const { page, rows } = tableOf({});
    const names = page.getAllByRole('columnheader').map(({ textContent }) => textContent);
    const cells = within(rows[0]!).getAllByRole('cell').slice(1);

    expect(cells.map((cell) => cell.getAttribute('data-name'))).toEqual(names.slice(2));
  });

  it('says what was measured', () => {
    expect(Object.values(rowOf({})).slice(2)).toEqual([
      '212 ms',
      '128 kbit/s',
      'MP3',
      'yes',
      'yes, titles too',
      '40 seconds ago',
    ]);
  });

  it('says of what is not known that it is not', () => {
    const values = Object.values(rowOf({ ...UNCHECKED }));

    expect(values.slice(1)).toEqual(['Not checked', ...Array<string>(6).fill('not known')]);
  });

  it.each<[string, Partial<StreamStatus>, string]>([
    ['nobody’s scripts', { cors: false }, 'no'],
    ['scripts, but not for titles', { titles: false }, 'yes'],
  ])('says whom a stream lets in: %s', (_, given, text) => {
    expect(Object.values(rowOf(given))[6]).toBe(text);
  });

  it('says of our own streams that they are reached as this page is', () => {
    const own = { configuredUrl: '/live/own.mp3', url: '/live/own.mp3', https: null };

    expect(Object.values(rowOf(own))[5]).toBe('as this page');
  });
});

describe('what is said of a stream', () => {
  const saidOf = (given: Partial<StreamStatus>) => Object.values(rowOf(given))[1];

  it('is what is wrong and what to do about it, each in its own item', () => {
    const verdict = { is: 'trouble', what: ['starved', 'slow-start'] } as const;
    const { rows } = tableOf({ verdict: { ...verdict, what: [...verdict.what] } });

    const items = within(rows[0]!).getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveTextContent('Check the line to the server.');
  });

  it('is nothing more where it plays', () => {
    expect(saidOf({})).toBe(messages.status.verdicts.ok);
  });

  it.each<[string, Partial<StreamStatus>, string]>([
    [
      'when it was last heard',
      { verdict: { is: 'down', what: 'timeout' } },
      'last heard 40 seconds ago',
    ],
    [
      'that it never was',
      { verdict: { is: 'down', what: 'timeout' }, lastHeardAt: null },
      'not heard since this server started',
    ],
    ['what its server answered', { httpStatus: 503 }, '503'],
    ['that players try it last', { isLast: true }, 'tried last'],
    [
      'how old its newest segment is',
      { hls: { newestAgeSeconds: 12, hasProgramDateTime: true } },
      'newest HLS segment 12 s old',
    ],
    [
      'that its titles cannot follow the sound',
      { hls: { newestAgeSeconds: null, hasProgramDateTime: false } },
      'no EXT-X-PROGRAM-DATE-TIME',
    ],
    ['that silence was not looked for', { sound: null }, 'silence not checked'],
  ])('is also %s', (_, given, text) => {
    expect(saidOf(given)).toContain(text);
  });

  it('is not that silence was not looked for, where nothing was heard at all', () => {
    expect(saidOf({ sound: null, verdict: { is: 'down', what: 'timeout' } })).not.toContain(
      'silence',
    );
  });

  it('is where it was found, where that is elsewhere', () => {
    const { rows } = tableOf({ url: 'https://edge.example/live' });

    expect(within(rows[0]!).getByRole('rowheader')).toHaveTextContent(
      'played from https://edge.example/live',
    );
  });
});

describe('how long ago it was', () => {
  it.each([
    [0, 'now'],
    [89, '89 seconds ago'],
    [100, '2 minutes ago'],
    [5_399, '90 minutes ago'],
    [6_000, '2 hours ago'],
    [200_000, '56 hours ago'],
    // Another clock than ours may be a little ahead.
    [-30, 'now'],
  ])('is said as people say it: %i s', (seconds, text) => {
    const checkedAt = new Date(NOON - seconds * 1_000).toISOString();
    const { rows } = tableOf({ checkedAt });

    const time = rows[0]!.querySelector('time');
    expect(time).toHaveTextContent(text);
    expect(time).toHaveAttribute('datetime', checkedAt);
  });
});

it('lets no address or name become markup', () => {
  const hostile = 'https://x.example/"><img src=x onerror=alert(1)>';
  tableOf({ configuredUrl: hostile, url: `${hostile}2` });

  expect(document.querySelector('img')).toBeNull();
  expect(document.body).toHaveTextContent(hostile);
});
