// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { directoryQuery } from '#features/stations/list/directoryQuery.ts';
import { aRow } from '../builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';

const origin = fakeOrigin();
const fetched = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(directoryQuery);
const rows = (...given: unknown[]) =>
  origin.server.use(
    http.get('/api/directory', () => HttpResponse.json({ asOf: '2026-11', rows: given })),
  );

it('unpacks every row, in order, also where there are thousands', async () => {
  const many = Array.from({ length: 401 }, (_, nth) => aRow(`K${String(nth).padStart(3, '0')}`));
  rows(...many);
  const listings = await fetched();
  expect(listings).toHaveLength(401);
  expect(listings.at(-1)).toMatchObject({ station: { callSign: 'K400' }, isOwn: false });
});

it('leaves out a bad row, and keeps the rest', async () => {
  const bad = [...aRow('KBAD')];
  bad[0] = 'not an id!';
  rows(aRow('KAAA'), bad, null, 'KCCC', [], aRow('KDDD'));
  expect((await fetched()).map(({ station }) => station.callSign)).toEqual(['KAAA', 'KDDD']);
});

it('knows which stations carry one service', async () => {
  const relay = [...aRow('KREL')];
  relay[13] = 'klead-fm';
  rows(relay, aRow('KALO'));
  expect((await fetched()).map(({ serviceId }) => serviceId)).toEqual(['klead-fm', null]);
});

it.each([
  ['no list at all', {}],
  ['a list of another kind', { rows: 'KQED' }],
])('is no directory when it is %s', async (_, answer) => {
  origin.server.use(http.get('/api/directory', () => HttpResponse.json(answer)));
  await expect(fetched()).rejects.toMatchObject({ fault: 'malformed' });
});

it('may be empty', async () => {
  rows();
  expect(await fetched()).toEqual([]);
});
