import { describe, expect, it } from 'vitest';
import { anOrigin, aSourceStatus } from '#tests/support/origin.ts';

const UNREAD = aSourceStatus({ readAt: null });

async function answered(path: string, sources = [UNREAD]) {
  const { status, headers } = await (await anOrigin({ sources: () => sources })).request(path);
  return [status, headers.get('cache-control'), headers.get('retry-after')];
}

describe('while no source of stories has been read', () => {
  it.each([
    '/stories/low-water',
    '/topics/inland',
    '/api/stories/low-water',
    '/api/topics/coast?page=2',
  ])('nobody is told that %s is not there', async (path) => {
    expect(await answered(path)).toEqual([503, 'no-store', '10']);
  });

  it.each(['/nothing', '/api/nothing', '/stations/nothing'])(
    'what is no story is not there all the same: %s',
    async (path) => {
      expect(await answered(path)).toEqual([404, 'public, max-age=0, s-maxage=10', null]);
    },
  );

  it.each(['/', '/topics/coast', '/stations/wxyz', '/api/network'])(
    'what there is without stories is there: %s',
    async (path) => {
      expect((await answered(path))[0]).toBe(200);
    },
  );
});

it.each([[[]], [[aSourceStatus()]], [[UNREAD, aSourceStatus()]]])(
  'is not there where there are no sources, or one has been read',
  async (sources) => {
    expect((await answered('/stories/low-water', sources))[0]).toBe(404);
  },
);
