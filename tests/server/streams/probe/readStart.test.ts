import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readStart } from '#server/streams/probe/readStart.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => void vi.useRealTimers());

const WANTED = { maxBytes: 1_000, isEnough: () => false, maxMs: () => 5_000 };
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A body that the test writes, while time goes by as it says. */
function aBody() {
  const body = new PassThrough();
  return {
    body,
    send: async (text: string) => {
      body.write(text);
      await settled();
    },
    pass: async (ms: number) => {
      vi.advanceTimersByTime(ms);
      await settled();
    },
  };
}

describe('the start of a body', () => {
  it('is read until there is enough of it, and then hung up on', async () => {
    const { body, send } = aBody();
    const seen: number[] = [];
    const isEnough = (bytes: Uint8Array) => {
      seen.push(bytes.length);
      return bytes.length >= 6;
    };
    const reading = readStart(body, { ...WANTED, isEnough });

    await send('abc');
    await send('defg');

    expect(await reading).toMatchObject({ bytes: Buffer.from('abcdefg'), end: 'enough' });
    expect(seen).toEqual([3, 7]);
    expect(body.destroyed).toBe(true);
  });

  it('is never longer than it may be by more than one piece', async () => {
    const { body, send } = aBody();
    const reading = readStart(body, { ...WANTED, maxBytes: 5 });

    await send('abc');
    await send('def');

    expect(await reading).toMatchObject({ end: 'enough', bytes: Buffer.from('abcdef') });
  });

  it('is what came before the other side ended it', async () => {
    const { body, send } = aBody();
    const reading = readStart(body, WANTED);
    await send('abc');
    body.end();

    expect(await reading).toMatchObject({ bytes: Buffer.from('abc'), end: 'closed' });
  });

  it('is what came before it was cut off', async () => {
    const { body, send } = aBody();
    const reading = readStart(body, WANTED);
    await send('abc');
    body.destroy(new Error('reset'));

    expect(await reading).toMatchObject({ bytes: Buffer.from('abc'), end: 'closed' });
  });

  it('is all that came while there was patience', async () => {
    const { body, send, pass } = aBody();
    const reading = readStart(body, WANTED);
    await send('abc');
    await pass(5_100);

    expect(await reading).toMatchObject({ bytes: Buffer.from('abc'), end: 'timeout' });
    expect(body.destroyed).toBe(true);
  });

  it('is waited for longer where what has come asks for that', async () => {
    const { body, send, pass } = aBody();
    let maxMs = 1_000;
    const reading = readStart(body, { ...WANTED, maxMs: () => maxMs });
    await send('silence');
    maxMs = 10_000;
    await pass(5_000);
    await send('sound');
    await pass(5_100);

    expect(await reading).toMatchObject({ bytes: Buffer.from('silencesound'), end: 'timeout' });
  });

  it('says how long the first byte took, and how long the rest', async () => {
    const { body, send, pass } = aBody();
    const reading = readStart(body, { ...WANTED, isEnough: ({ length }) => length >= 2 });
    await pass(300);
    await send('a');
    await pass(1_200);
    await send('b');

    expect(await reading).toMatchObject({ firstByteMs: 300, lastedMs: 1_200 });
  });

  it('says that nothing came', async () => {
    const { body, pass } = aBody();
    const reading = readStart(body, WANTED);
    await pass(5_100);

    expect(await reading).toMatchObject({ firstByteMs: null, lastedMs: 0, end: 'timeout' });
  });

  it('leaves no clock ticking', async () => {
    const { body } = aBody();
    const reading = readStart(body, WANTED);
    body.end();
    await reading;

    expect(vi.getTimerCount()).toBe(0);
  });
});
