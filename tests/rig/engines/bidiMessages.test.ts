import { expect, it } from 'vitest';
import { passageOf } from './bidiMessages.ts';

it('answers the command that Firefox does not know, and passes the others on as they are', () => {
  const unknown = { id: 7, method: 'emulation.setMediaFeaturesOverride', params: { features: {} } };
  expect(passageOf(JSON.stringify(unknown))).toEqual({
    to: 'playwright',
    message: '{"type":"success","id":7,"result":{}}',
  });
  const known = '{ "id": 8, "method": "browsingContext.navigate", "params": { "url": "/" } }';
  expect(passageOf(known)).toEqual({ to: 'firefox', message: known });
});

it('does not let a script of the test pass for a press of the listener', () => {
  const params = { functionDeclaration: '() => 1', userActivation: true };
  const { to, message } = passageOf(
    JSON.stringify({ id: 9, method: 'script.callFunction', params }),
  );
  expect(to).toBe('firefox');
  expect(JSON.parse(message)).toEqual({
    id: 9,
    method: 'script.callFunction',
    params: { ...params, userActivation: false },
  });
});
