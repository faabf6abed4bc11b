import { expect, it, vi } from 'vitest';
import { importAgain } from '#ui/importAgain.ts';

const missed = (address: string) =>
  Promise.reject(new TypeError(`error loading dynamically imported module: ${address}`));

it('gives what comes at once', async () => {
  expect(await importAgain(() => Promise.resolve({ word: 'here' }))).toEqual({ word: 'here' });
});

it('asks under another address for what did not come before, a new one each time', async () => {
  const address = 'https://radio.example/assets/engine-1.js';
  const importFrom = vi.fn<(from: string) => Promise<string>>((from) => missed(from));
  const ask = () => importAgain(() => missed(address), importFrom);
  await expect(ask()).rejects.toThrow(address);
  expect(importFrom).not.toHaveBeenCalled();
  await expect(ask()).rejects.toThrow(address);
  importFrom.mockResolvedValue('the engine');
  expect(await ask()).toBe('the engine');
  const [first = '', second = ''] = importFrom.mock.calls.flat();
  expect(first).toMatch(/^https:\/\/radio\.example\/assets\/engine-1\.js\?again=\d+$/);
  expect(second).not.toBe(first);
});

it('leaves a fault that is not the network’s as it is', async () => {
  const broken = () => importAgain(() => Promise.reject(new SyntaxError('Unexpected token')));
  await expect(broken()).rejects.toThrow('Unexpected token');
  await expect(broken()).rejects.toThrow('Unexpected token');
});
