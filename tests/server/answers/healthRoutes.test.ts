import { expect, it } from 'vitest';
import { healthRoutes } from '#server/answers/healthRoutes.ts';

const READ = { readAt: '2026-03-01T12:00:00.000Z' };
const UNREAD = { readAt: null };

async function asked(
  path: string,
  isBuilt: boolean,
  sources: readonly { readAt: string | null }[],
) {
  const response = await healthRoutes({ isBuilt, sources: () => sources }).request(path);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return `${response.status} ${await response.text()}`;
}

it('is alive whatever it has to serve', async () => {
  expect(await asked('/healthz', false, [UNREAD])).toBe('200 ok');
});

it.each([
  ['there is nothing to read', true, [], '200 ok'],
  ['all has been read', true, [READ], '200 ok'],
  ['one of two has been read', true, [UNREAD, READ], '200 ok'],
  ['nothing has been read yet', true, [UNREAD], '503 no stories yet'],
  ['there is no app', false, [], '503 not built'],
])('says whether it is ready where %s', async (_, isBuilt, sources, said) => {
  expect(await asked('/readyz', isBuilt, sources)).toBe(said);
});
