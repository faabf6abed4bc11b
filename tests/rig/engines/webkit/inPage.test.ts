import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { callScript, settleScript, type CallOptions, type RemoteValue } from './inPage.ts';

const asked = (given: Partial<CallOptions> = {}) =>
  JSON.stringify({ args: [], isHandleWanted: false, awaitPromise: true, ...given });

/** A page whose policy lets no text be made code, as ours. */
function aPage() {
  const window = {
    Node: URL,
    setTimeout,
    eval: () => {
      throw new EvalError('Refused');
    },
  };
  const run = (script: string, args: readonly unknown[]): unknown =>
    runInNewContext(`(function () { ${script} }).apply(null, args)`, { window, args });
  const call = (declaration: string, given?: Partial<CallOptions>, codes?: readonly string[]) =>
    JSON.parse(String(run(callScript(declaration, codes), [asked(given)])));
  const settle = (id: string) =>
    new Promise((resolve) => {
      run(settleScript(), [id, (told: string) => resolve(JSON.parse(told))]);
    });
  return { call, settle };
}

const text = (value: string): RemoteValue => ({ type: 'string', value });

it('calls a function with values, however deep, and says what it came to', () => {
  const deep = Array.from({ length: 30 }).reduce<RemoteValue>(
    (inner) => ({ type: 'object', value: [[text('in'), inner]] }),
    text('found'),
  );
  const { result } = aPage().call('(one) => one', { args: [deep] });
  expect(JSON.stringify(result)).toContain('["in",{"type":"string","value":"found"}]');
});

it('keeps what it is to hand back later, and no longer than it is wanted', () => {
  const { call } = aPage();
  const { result } = call('() => ({ tide: "low" })', { isHandleWanted: true });
  expect(result).toEqual({ type: 'object', handle: expect.any(String) });
  expect(call('(one) => one.tide', { args: [result] }).result.value).toBe('low');
  call('() => window.__longwaveRig.drop(["1"])');
  expect(call('(one) => one.tide', { args: [result] })).toMatchObject({ type: 'exception' });
});

it('tells of a promise that it is awaited, and what came of it', async () => {
  const { call, settle } = aPage();
  const kept = call('async () => "high"');
  expect(kept).toEqual({ type: 'pending', id: expect.any(String) });
  expect(await settle(kept.id)).toEqual({ type: 'success', result: text('high') });
  const broken = call('async () => { throw new TypeError("aground") }');
  expect(await settle(broken.id)).toMatchObject({
    type: 'exception',
    text: expect.stringContaining('TypeError: aground'),
  });
});

it('makes code of the texts that come with it, where the page lets none be made', () => {
  const evaluate = '() => window.eval("1 + 1;")';
  expect(aPage().call(evaluate)).toMatchObject({ type: 'exception' });
  const { call } = aPage();
  expect(call(evaluate, {}, ['1 + 1;']).result).toEqual({ type: 'number', value: 2 });
  expect(call(evaluate)).toMatchObject({ type: 'exception' });
});
