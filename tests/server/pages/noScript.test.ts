import { expect, it } from 'vitest';
import { noScript } from '#server/pages/noScript.ts';
import { notFoundScreen } from '#server/pages/screens/screen.ts';
import { createStationDirectory } from '#server/stations/stationDirectory.ts';
import { aNetwork, KQED } from '#tests/support/origin.ts';
import { screenDeps } from './screenDeps.ts';

const said = (defaultChannel: string | null) =>
  noScript(screenDeps({ network: aNetwork({ defaultChannel }) })).toString();

it('says what needs script, and links to the stream of the channel that the player would offer', () => {
  const html = said('wxyz-1');
  expect(html).toMatch(/^<noscript><aside class="no-script">Without JavaScript .* <a href="https:/);
  expect(html).toContain('>Listen to WXYZ News</a>');
});

it('links to it also where it is a channel of the directory', () => {
  const directory = createStationDirectory({ asOf: '2026-11', rows: [KQED] });
  const [channel] = directory.station('kqed-fm')!.channels;
  const network = aNetwork({ defaultChannel: channel!.id, hasDirectory: true });
  const deps = screenDeps({ network, directory });
  expect(noScript(deps).toString()).toContain(`<a href="${channel!.streams[0].url}">Listen to `);
  // And the player has it with the page.
  expect(notFoundScreen(deps).answers).toHaveProperty(['/api/stations/kqed-fm', 'id'], 'kqed-fm');
});

it('links to nothing where the network has no channel of its own to offer', () => {
  expect(said(null)).not.toContain('<a ');
});

it('says that there is nothing at an address, of which no first words are drawn', () => {
  const html = noScript(screenDeps(), { status: 404 }).toString();
  expect(html).toContain('<h1>There is nothing at this address</h1><a href="/">');
});

it('says nothing of radio where there is none', () => {
  const html = noScript(screenDeps({ stations: [] })).toString();
  expect(html).not.toMatch(/radio|player/i);
});
