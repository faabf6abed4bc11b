import { describe, expect, it } from 'vitest';
import { fileAt, hashedFile } from '#server/face/faceFile.ts';
import { anOrigin } from '#tests/support/origin.ts';
import { anSvg } from '#tests/support/faceFiles.ts';

const logo = hashedFile('logo', 'svg', anSvg(100, 20, '<script>alert(1)</script>'));
const ico = fileAt('/favicon.ico', 'ico', Buffer.from([0, 0, 1, 0]));
const origin = () => anOrigin({ faceFiles: [logo, ico] });

describe('the files of a network’s face', () => {
  it('are kept for ever under a name that changes with them', async () => {
    const response = await (await origin()).request(logo.path);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(logo.body);
  });

  it('run no script, whoever opens them, and are nothing but what they say', async () => {
    const { headers } = await (await origin()).request(logo.path);

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answer at the addresses that are asked for unseen, and are kept for a day there', async () => {
    const response = await (await origin()).request('/favicon.ico');

    expect(response.headers.get('content-type')).toBe('image/x-icon');
    expect(response.headers.get('cache-control')).toContain('public, max-age=86400');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 0, 1, 0]);
  });

  it('are all that is served of their folder', async () => {
    const app = await origin();

    for (const path of [
      '/network/longwave.config.json',
      '/network/logo.svg',
      '/network/fonts/text.woff2',
    ]) {
      expect((await app.request(path)).status).toBe(404);
    }
  });
});

it('leaves every other answer its own policy', async () => {
  const { headers } = await (await origin()).request('/api/network');

  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
});
