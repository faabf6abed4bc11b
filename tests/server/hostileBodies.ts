import { gzipSync, brotliCompressSync, constants } from 'node:zlib';

/* Answers made to stop who reads them: an address for each, and what is sent. */

export interface HostileAnswer {
  readonly kind: 'feed' | 'wordpress' | 'cds';
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is shown as far as it goes; else it is told on the status page why not. */
  readonly mayBeRead?: boolean;
}

const LONG = 4_500_000;
const item = (more: string, title = 'Bait') =>
  `<item><title>${title}</title><guid>${title}</guid>${more}</item>`;
const rss = (inside: string) => `<?xml version="1.0"?><rss><channel>${inside}</channel></rss>`;
const filled = (unit: string, length = LONG) => unit.repeat(Math.floor(length / unit.length));
const many = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const entityBomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${many(
  20,
  (i) => `<!ENTITY a${i} "${filled(i === 0 ? '&a;' : `&a${i - 1};`, 60)}">`,
)}]><rss><channel>${item('<description>&a19;</description>')}</channel></rss>`;

const posts = (...list: readonly object[]) => JSON.stringify(list);
const post = (html: string, more: object = {}) => ({
  id: 1,
  title: { rendered: 'Bait' },
  content: { rendered: html },
  excerpt: { rendered: '' },
  ...more,
});

const document = (more: object) => ({
  id: 'bait-1',
  title: 'Bait',
  profiles: [{ href: '/v1/profiles/story', rels: ['type'] }],
  ...more,
});
const asset = (id: string, kind: string, more: object) => ({
  id,
  profiles: [{ href: `/v1/profiles/${kind}`, rels: ['type'] }],
  ...more,
});
const refs = (id: string, count: number) =>
  Array.from({ length: count }, () => ({ href: `#/assets/${id}` }));

const gzipBomb = () => gzipSync(Buffer.alloc(1_000_000_000, 32), { level: 9 });
const brotliBomb = () =>
  brotliCompressSync(Buffer.alloc(600_000_000, 32), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });

/** By address. */
export function hostileAnswers(): Readonly<Record<string, HostileAnswer>> {
  const feed = (body: string | Buffer, more: Partial<HostileAnswer> = {}) =>
    ({ kind: 'feed', body, ...more }) as const;
  const read = (body: string | Buffer) => feed(body, { mayBeRead: true });
  const wordpress = (body: string, more: Partial<HostileAnswer> = {}) =>
    ({ kind: 'wordpress', body, ...more }) as const;
  const cds = (resources: readonly object[], mayBeRead = true) =>
    ({ kind: 'cds', body: JSON.stringify({ resources }), mayBeRead }) as const;
  return {
    'deep-xml': feed(filled('<a>')),
    'deep-item': read(rss(item(`<description>${filled('<b>')}</description>`))),
    'deep-json': feed(filled('[')),
    'deep-object': wordpress(filled('{"a":')),
    'deep-post': wordpress(`[{"id":1,"title":${filled('[', 2e6)}${filled(']', 2e6)}}]`, {
      mayBeRead: true,
    }),
    'entity-bomb': read(entityBomb),
    'long-attribute': read(rss(item(`<enclosure url="${filled('https://a.example/,')}"/>`))),
    'long-name': feed(`<${'a'.repeat(LONG)}/>`),
    'long-title': read(rss(item('', filled('Bait ', LONG / 2)))),
    'many-items': read(rss(many(75_000, (i) => item('', `Bait ${i}`)))),
    'many-heavy-items': read(
      rss(
        many(800, (i) =>
          item(`<description>${escaped(filled('<p>x</p>', 3_000))}</description>`, `Bait ${i}`),
        ),
      ),
    ),
    'many-pictures': read(
      rss(
        many(800, (i) =>
          item(
            `<description>${escaped(filled('<img srcset="/a 1w,/b 2w">', 3_600))}</description>`,
            `Bait ${i}`,
          ),
        ),
      ),
    ),
    'some-pictures': read(
      rss(
        many(200, (i) =>
          item(
            `<description>${escaped(filled('<img srcset="/a 1w,/b 2w">', 3_600))}</description>`,
            `Bait ${i}`,
          ),
        ),
      ),
    ),
    'many-attributes': read(
      rss(`<item ${many(200_000, (i) => `a${i}="1" `)}><title>Bait</title></item>`),
    ),
    'json-feed-items': read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: Array.from({ length: 100_000 }, (_, i) => ({ id: `${i}`, title: `Bait ${i}` })),
      }),
    ),
    'json-feed-long-ids': feed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: Array.from({ length: 1_000 }, (_, i) => ({ id: 'x'.repeat(4_000) + i, title: 1 })),
      }),
      { mayBeRead: true },
    ),
    'proto-json-feed': feed(
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"items":[]},"constructor":{"prototype":{"x":1}},"items":[{"__proto__":{"title":"x"},"id":"__proto__","title":"constructor","toString":1}]}',
      { mayBeRead: true },
    ),
    'proto-posts': wordpress(
      '[{"__proto__":{"id":9},"id":"__proto__","title":{"rendered":"Bait","__proto__":[]},"content":{"rendered":"x"},"excerpt":{"rendered":"","constructor":null},"_embedded":{"__proto__":1}}]',
      { mayBeRead: true },
    ),
    'nan-dates': wordpress(
      posts(
        post('<p>x</p>', {
          date_gmt: 'NaN',
          modified_gmt: '-271821-04-20T00:00:00Z',
          date: Infinity,
        }),
      ),
      { mayBeRead: true },
    ),
    'huge-numbers': wordpress(
      '[{"id":1e999,"title":{"rendered":"Bait"},"content":{"rendered":"x"},"date_gmt":9999999999999999999999}]',
      { mayBeRead: true },
    ),
    surrogates: wordpress(
      '[{"id":1,"title":{"rendered":"Bait \\ud800\\udbff"},"content":{"rendered":"<p>\\udc00\\ud800</p>"}}]',
      { mayBeRead: true },
    ),
    'null-bytes': read(rss(item(`<description>${'\0'.repeat(100_000)}</description>`))),
    'bad-utf8': read(
      Buffer.concat([
        Buffer.from('<rss><channel><item><title>Bait '),
        Buffer.alloc(1_000_000, 0xff),
        Buffer.from('</title></item></channel></rss>'),
      ]),
    ),
    'odd-utf16': feed(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(999_999, 0xd8)])),
    'unknown-charset': feed(rss(item('')), {
      headers: { 'content-type': 'text/xml; charset=constructor' },
      mayBeRead: true,
    }),
    'gzip-bomb': feed(gzipBomb(), { headers: { 'content-encoding': 'gzip' } }),
    'brotli-bomb': feed(brotliBomb(), { headers: { 'content-encoding': 'br' } }),
    'not-gzip': feed('plain', { headers: { 'content-encoding': 'gzip' } }),
    'a-page': wordpress('<!doctype html><title>Down</title>', {
      headers: { 'content-type': 'application/json' },
    }),
    'a-picture': feed(Buffer.from('89504e470d0a1a0a', 'hex'), {
      headers: { 'content-type': 'image/png' },
    }),
    empty: feed(''),
    'cds-cycle': cds([
      document({
        layout: refs('one', 50),
        assets: {
          one: asset('one', 'container', { items: refs('two', 200) }),
          two: asset('two', 'container', { items: [...refs('one', 200), ...refs('two', 200)] }),
        },
      }),
    ]),
    'cds-many-pictures': cds([
      document({
        layout: refs('picture', 20_000),
        assets: {
          picture: asset('picture', 'image', {
            enclosures: Array.from({ length: 2_000 }, (_, i) => ({
              href: `https://a.example/${i}.jpg`,
              rels: ['primary'],
              width: 'NaN',
            })),
          }),
        },
      }),
    ]),
    'cds-proto': cds([
      document({
        layout: refs('__proto__', 3),
        assets: { ['__proto__']: 1, constructor: asset('constructor', 'text', { text: 3 }) },
      }),
    ]),
    'cds-nothing': { kind: 'cds', body: '{"resources":{"length":1e9}}' },
    'blank-words': wordpress(posts(post(`<p>${filled('\u00a0 ', 900_000)}</p>`)), {
      mayBeRead: true,
    }),
    'open-tags': wordpress(posts(post(filled('<table><tr><td>', 900_000))), { mayBeRead: true }),
  };
}
