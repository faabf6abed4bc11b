import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { securityHeaders, type ContentSources } from '#server/http/securityHeaders.ts';

const SOURCES: ContentSources = {
  connect: ['https://streams.example.org', 'http://localhost:8000'],
  media: ['https:', 'http:'],
  images: ['https:'],
};

/** The policy that a page gets, by directive. */
async function policyOf(sources: () => ContentSources) {
  const app = new Hono();
  app.use(securityHeaders(sources));
  app.get('/', (c) => c.text('x'));
  const { headers } = await app.request('/');
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

it('lets a page load from us, and beyond that only what the deployment needs', async () => {
  const policy = await policyOf(() => SOURCES);

  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('connect-src')).toBe(
    "'self' https://streams.example.org http://localhost:8000",
  );
  expect(policy.get('media-src')).toBe("'self' blob: data: https: http:");
  expect(policy.get('img-src')).toBe("'self' https:");
});

it('never lets script or style in from elsewhere, or from the page itself', async () => {
  const policy = await policyOf(() => SOURCES);

  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('base-uri')).toBe("'none'");
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*/);
});

it('stays whole where nothing is needed from elsewhere', async () => {
  const policy = await policyOf(() => ({ connect: [], media: [], images: [] }));

  expect(policy.get('connect-src')).toBe("'self'");
  expect(policy.get('img-src')).toBe("'self'");
});

it('opens for a stream as soon as it is known where it leads', async () => {
  let connect: readonly string[] = [];
  const sources = () => ({ ...SOURCES, connect });
  expect((await policyOf(sources)).get('connect-src')).toBe("'self'");

  connect = ['https://edge.example.org'];

  expect((await policyOf(sources)).get('connect-src')).toBe("'self' https://edge.example.org");
});
