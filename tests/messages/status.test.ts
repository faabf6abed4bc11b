import { describe, expect, it } from 'vitest';
import { server } from '#messages/en/server.ts';
import { status as say } from '#messages/en/status.ts';

describe('the sum of all streams', () => {
  it('counts those that nobody has listened to yet', () => {
    expect(say.summaryUnchecked(3, 3)).toBe('The streams have not been listened to yet.');
    expect(say.summaryUnchecked(1, 3)).toBe('1 of 3 streams have not been listened to yet.');
  });

  it('counts what is to mend, and what is down', () => {
    expect(say.summaryTrouble(1, 3)).toBe('Every stream plays, 1 of 3 with something to fix.');
    expect(say.summaryDown(2, 3)).toBe('2 of 3 streams cannot be heard.');
  });
});

it('speaks of one minute and of several', () => {
  expect(say.intro(say.minutes(1))).toContain('for a moment every minute,');
  expect(say.intro(say.minutes(5))).toContain('for a moment every 5 minutes,');
  expect(say.intro(say.seconds(30))).toContain('for a moment every 30 seconds,');
});

it('tells an operator with every fault what to do about it', () => {
  const told = {
    ...say.faults,
    ...say.troubles,
    ...say.sourceFaults,
    ...say.sourceTroubles,
  };
  const todo = /(Write|Check|Renew|Give|Have|Correct|Ask|write)\b/;
  for (const [fault, said] of Object.entries(told)) {
    const needsNothing = fault === 'playlist-address';
    expect(needsNothing || todo.test(said), `${fault}: ${said}`).toBe(true);
  }
});

describe('what search engines are told', () => {
  it('of a station, with its place where that is known', () => {
    expect(server.stationDescription('WXYZ', 'Duluth, MN')).toContain('WXYZ from Duluth, MN:');
    expect(server.stationDescription('WXYZ', '')).toContain('Listen live to WXYZ: what is on');
  });

  it('of a topic, in the middle of a sentence', () => {
    expect(server.topicDescription('Coast and water', 'Harbor Radio')).toBe(
      'Stories about coast and water from Harbor Radio.',
    );
  });
});
