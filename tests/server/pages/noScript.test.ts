import { expect, it } from 'vitest';
import { noScript } from '#server/pages/noScript.ts';
import { aNetwork } from '#tests/support/origin.ts';
import { screenDeps } from './screenDeps.ts';

const said = (defaultChannel: string | null) =>
  noScript(screenDeps({ network: aNetwork({ defaultChannel }) })).toString();

it('says what needs script, and links to the stream of the channel that the player would offer', () => {
  const html = said('wxyz-1');
  expect(html).toMatch(/^<noscript><p class="no-script">Without JavaScript .* <a href="https:/);
  expect(html).toContain('>Listen to WXYZ News</a>');
});

it('links to nothing where the network has no channel of its own to offer', () => {
  expect(said(null)).not.toContain('<a ');
});
