// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { violations } from '#tests/support/axe.ts';
import { aStation } from '#tests/support/builders.ts';
import { aNetwork, anArchive, anOrigin, aStory, COAST, TOWNS } from '#tests/support/origin.ts';
import { theApp } from '#tests/support/renderApp.tsx';

const app = theApp();
const pier = aStory(1, { slug: 'pier', headline: 'The pier is shut', topics: [TOWNS] });
const ferry = aStory(2, { slug: 'ferry', headline: 'The ferry waits', topics: [COAST] });
const archive = anArchive(pier, ferry);
const lead = () => screen.findByRole('heading', { level: 2, name: 'The pier is shut' });

it('is named after the network, in the tab and to who reads by ear', async () => {
  const network = aNetwork({ tagline: 'From the lake.' });
  app.open('/', await anOrigin({ archive, network }));
  await lead();
  expect(document.title).toBe('Great Lakes Public Radio: From the lake.');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Great Lakes Public Radio');
});

it('has what is on the air between the lead and the rest', async () => {
  app.open('/', await anOrigin({ archive }));
  await lead();
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings).toEqual(['The pier is shut', 'On air now', 'Coast and water']);
});

it('is a front page without stations too', async () => {
  app.open('/', await anOrigin({ archive, stations: [] }));
  await lead();
  expect(screen.queryByRole('heading', { name: 'On air now' })).toBeNull();
});

it('does not wait for the stations, nor fall with them', async () => {
  const origin = await anOrigin({ archive, stations: [aStation()] });
  const view = app.open('/nowhere', origin);
  await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' });
  app.network.use(
    http.get('/api/stations', () => HttpResponse.error()),
    http.get('/api/on-air', () => HttpResponse.json({}, { status: 500 })),
  );
  await view.router.navigate('/');
  await lead();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await violations()).toEqual([]);
});
