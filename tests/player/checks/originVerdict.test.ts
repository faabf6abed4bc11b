import { describe, expect, it } from 'vitest';
import type { ChannelStatus, Verdict } from '#contract/streamStatus.ts';
import { dock } from '#messages/en/dock.ts';
import { exactFault, isSilentThere } from '#player/checks/originVerdict.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aStream } from '#tests/support/builders.ts';

const stream = aStream({ url: 'https://streams.example.org/wxyz.pls' });
const GIVEN = 'https://edge.example.org/wxyz.mp3';

function heard(verdict: Verdict): ChannelStatus {
  const status = { ...statusOf(unchecked(stream)), url: GIVEN, verdict };
  return { channelId: 'wxyz-1', channelName: '', stationName: '', streams: [status] };
}

it('makes exact what a browser can only guess, by the address as written or as given', () => {
  const status = heard({ is: 'down', what: 'not-found' });

  expect(exactFault('unreachable', GIVEN, status)).toBe('not-found');
  expect(exactFault('unreachable', stream.url, status)).toBe('not-found');
  expect(exactFault('undecodable', GIVEN, heard({ is: 'down', what: 'untrusted' }))).toBe(
    'insecure',
  );
});

it('leaves what this browser has seen for itself', () => {
  expect(exactFault('refused', GIVEN, heard({ is: 'down', what: 'not-found' }))).toBe('refused');
});

it.each([
  ['it hears the stream', heard({ is: 'ok' }), GIVEN],
  ['it has not listened', heard({ is: 'unchecked' }), GIVEN],
  ['it does not know it', heard({ is: 'down', what: 'not-found' }), 'https://other.example.org/'],
  ['it did not answer', undefined, GIVEN],
])('leaves a guess where our origin knows no better: %s', (_, status, url) => {
  expect(exactFault('unreachable', url, status)).toBe('unreachable');
});

it('knows of a silence that our origin heard', () => {
  const silent = heard({ is: 'trouble', what: ['silent', 'no-cors'] });
  expect(isSilentThere(GIVEN, silent)).toBe(true);
  expect(isSilentThere('https://other.example.org/', silent)).toBe(false);
  expect(isSilentThere(GIVEN, heard({ is: 'trouble', what: ['no-cors'] }))).toBe(false);
  expect(isSilentThere(GIVEN, undefined)).toBe(false);
});

describe('the names of what our origin finds', () => {
  it.each([
    ['web-page', 'web-page'],
    ['playlist', 'playlist'],
    ['undecodable', 'undecodable'],
    ['not-found', 'not-found'],
    ['refused', 'refused'],
    ['timeout', 'timeout'],
    ['unreachable', 'unreachable'],
    ['closed', 'closed'],
    ['redirects', 'refused'],
    ['untrusted', 'insecure'],
    ['stale', 'timeout'],
  ] as const)('are the listener’s: %s is %s', (what, fault) => {
    expect(exactFault('unreachable', GIVEN, heard({ is: 'down', what }))).toBe(fault);
    expect(dock.faults[fault]).toBeTruthy();
  });
});

it.each(['unreachable', 'undecodable', 'closed', 'timeout'] as const)(
  'knows that "%s" is a guess, whatever it turns out to be',
  (guess) => {
    expect(exactFault(guess, GIVEN, heard({ is: 'down', what: 'web-page' }))).toBe('web-page');
  },
);

it.each(['web-page', 'playlist', 'unsupported', 'insecure', 'not-found', 'refused'] as const)(
  'leaves "%s", which this browser knows for sure',
  (fault) => {
    expect(exactFault(fault, GIVEN, heard({ is: 'down', what: 'timeout' }))).toBe(fault);
  },
);

it('makes nothing worse of a stream that our origin only has trouble with', () => {
  const troubled = heard({ is: 'trouble', what: ['no-cors'] });
  expect(exactFault('unreachable', GIVEN, troubled)).toBe('unreachable');
});
