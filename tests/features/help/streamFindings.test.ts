import { describe, expect, it } from 'vitest';
import { EMPTY, isDone, type Evidence } from '#features/help/evidence.ts';
import { shortUrl } from '#features/help/finding.ts';
import {
  networkFinding,
  originFinding,
  silenceFinding,
  streamsFinding,
} from '#features/help/streamFindings.ts';
import { aStatus, en, tuning } from './builders.ts';

const { help: say } = en;
const live = { tuning };

const DOWN = { verdict: { is: 'down', what: 'refused' } } as const;
const knowing = (given: Partial<Evidence>): Evidence => ({ ...EMPTY, ...given });

describe('our own origin', () => {
  it.each([
    [null, 'waiting', null],
    ['ok', 'ok', null],
    ['server', 'problem', 'again'],
    ['unreachable', 'problem', 'again'],
  ] as const)('that said %s is %s', (ping, is, act) => {
    const found = networkFinding(knowing({ ping }), say);
    expect(found.is).toBe(is);
    expect(found.todo).toEqual(act && { kind: 'act', act });
  });
});

describe('what our origin hears', () => {
  it.each([
    ['all of it', aStatus({}, {}), 'ok', null],
    ['a part of it', aStatus({}, DOWN), 'partly', null],
    ['nothing of it', aStatus(DOWN, DOWN), 'problem', '/stations'],
    [
      'trouble, which is heard all the same',
      aStatus({ verdict: { is: 'trouble', what: ['no-cors'] } }),
      'ok',
      null,
    ],
    [
      'nothing of what it listened to',
      aStatus(DOWN, { verdict: { is: 'unchecked' } }),
      'problem',
      '/stations',
    ],
  ] as const)('is %s', (_, status, is, to) => {
    const found = originFinding(knowing({ status }), live, say);
    expect(found.is).toBe(is);
    expect(found.todo).toEqual(to && { kind: 'go', to, words: say.otherStation });
  });

  it('is told of the streams that it listened to, and of no others', () => {
    const status = aStatus(DOWN, { verdict: { is: 'unchecked' } });
    expect(originFinding(knowing({ status }), live, say).details).toEqual([
      'streams.example.org/wxyz.mp3: its server answers with an error.',
    ]);
  });
});

describe('what this browser hears', () => {
  it('is counted while it is asked', () => {
    const { is, words } = streamsFinding(EMPTY, live, en);
    expect([is, words]).toEqual(['waiting', 'Asking stream 1 of 2.']);
  });

  it.each([
    [[{ heard: 'read' }, { heard: 'played' }], 'ok'],
    [[{ heard: 'read' }, { fault: 'refused' }], 'partly'],
    [[{ fault: 'timeout' }, { fault: 'refused' }], 'problem'],
  ] as const)('of %o is %s', (answers, is) => {
    expect(streamsFinding(knowing({ answers, status: 'none' }), live, en).is).toBe(is);
  });
});

describe('whether there is sound', () => {
  it.each([
    ['none', 'unknown'],
    [aStatus({}, {}), 'unknown'],
    [aStatus({ sound: 'silent' }, {}), 'problem'],
    [aStatus({ sound: 'silent' }, { sound: 'heard' }), 'ok'],
  ] as const)('is told by what our origin heard, and one stream is enough', (status, is) => {
    expect(silenceFinding(knowing({ status }), say).is).toBe(is);
  });
});

it('is done once everything has answered, and not before', () => {
  const done = knowing({
    ping: 'ok',
    status: 'none',
    answers: [{ heard: 'read' }, { heard: 'read' }],
  });
  expect(isDone(done, { tuning })).toBe(true);
  expect(isDone({ ...done, ping: null }, { tuning })).toBe(false);
  expect(isDone({ ...done, status: null }, { tuning })).toBe(false);
  expect(isDone({ ...done, answers: [{ heard: 'read' }] }, { tuning })).toBe(false);
});

it.each([
  ['https://streams.example.org/wxyz.mp3', 'streams.example.org/wxyz.mp3'],
  ['http://10.0.0.1:8000/;stream?token=secret', '10.0.0.1:8000/;stream'],
  ['/network/streams/harbor.mp3', '/network/streams/harbor.mp3'],
])('writes the address %s without what a reader should not copy about: %s', (url, short) => {
  expect(shortUrl(url)).toBe(short);
});
