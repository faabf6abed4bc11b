import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfStatus, isLasting, type Fault } from '#player/line/fault.ts';

describe('the status of an answer', () => {
  it.each([
    { status: 200, fault: null, why: 'the stream' },
    { status: 206, fault: null, why: 'a part of it' },
    { status: 301, fault: 'refused', why: 'a redirect that nobody followed' },
    { status: 401, fault: 'refused', why: 'a password is asked for' },
    { status: 403, fault: 'refused', why: 'a country that it is not meant for' },
    { status: 404, fault: 'not-found', why: 'the encoder is away' },
    { status: 410, fault: 'not-found', why: 'the mount was given up' },
    { status: 429, fault: 'refused', why: 'asked too often' },
    { status: 503, fault: 'refused', why: 'all seats are taken' },
    { status: 0, fault: 'unreachable', why: 'nothing that a script may read' },
  ] as const)('$status says $fault: $why', ({ status, fault }) => {
    expect(faultOfStatus(status)).toBe(fault);
  });

  it('finds nothing wrong with success alone, and nothing that lasts for ever', () => {
    const property = fc.property(fc.integer({ min: 100, max: 599 }), (status) => {
      const fault = faultOfStatus(status);
      const isSuccess = Math.floor(status / 100) === 2;
      return isSuccess === (fault === null) && !(fault && isLasting(fault));
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

it('goes on trying what may come back, and not what somebody has to correct', () => {
  const toCorrect: readonly Fault[] = ['web-page', 'playlist', 'unsupported', 'insecure'];
  const mayPass: readonly Fault[] = [
    'undecodable',
    'not-found',
    'refused',
    'timeout',
    'unreachable',
    'closed',
  ];
  expect([...toCorrect, ...mayPass].filter(isLasting)).toEqual(toCorrect);
});
