import { describe, expect, it } from 'vitest';
import { anOrigin, aNetwork } from '#tests/support/origin.ts';

const statusPage = async (given: Parameters<typeof anOrigin>[0] = {}, path = '/status') =>
  (await anOrigin(given)).request(path);

describe('GET /status', () => {
  it('opens though the app is not built: it has to, when the app does not', async () => {
    const response = await statusPage({ built: null });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain(
      '<title>Health of streams and stories | Great Lakes Public Radio</title>',
    );
  });

  it.each([
    ['/status', '30'],
    ['/status?renew=yes', '30'],
    ['/status?renew=no', null],
  ])('asks for itself again or stands still: %s', async (path, refresh) => {
    const response = await statusPage({}, path);

    expect(response.headers.get('refresh')).toBe(refresh);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is one page, with or without a slash at its end', async () => {
    const response = await statusPage({}, '/status/');

    expect([response.status, response.headers.get('location')]).toEqual([301, '/status']);
  });

  it('is for people: search engines are told to leave it out', async () => {
    expect(await (await statusPage()).text()).toContain('<meta name="robots" content="noindex">');
  });

  it('takes the look of the app, and none of its script', async () => {
    const indexHtml =
      '<head><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><link rel="modulepreload" href="/a.js"><script src="/a.js"></script></head>';
    const built = { folder: import.meta.dirname, indexHtml, chunks: {} };
    const html = await (await statusPage({ built })).text();

    expect(html).toContain(
      '<link rel="stylesheet" href="/a.css">\n<link rel="icon" href="/i.svg">',
    );
    expect(html).not.toContain('a.js');
  });

  it('lets no name of a network become markup', async () => {
    const network = aNetwork({ name: '</title><script>alert(1)</script>' });
    const html = await (await statusPage({ network })).text();

    expect(html).not.toContain('<script>');
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });
});
