/* What the publishers of a small town send who send what they should. */

const STORIES = 20;
const PARAGRAPHS = 12;
const SENTENCE =
  'The warning stands for the county until a quarter past nine, and people near the river are asked to stay in their cellars.';

const html = (about: string) =>
  Array.from({ length: PARAGRAPHS }, (_, i) => `<p>${about}, ${i + 1}. ${SENTENCE}</p>`).join('');
const day = (number: number) => String(number).padStart(2, '0');

/** @param turn How often it was asked: each time there is one story more. */
export function goodFeed(turn: number): string {
  const items = Array.from({ length: STORIES + turn }, (_, i) => {
    const title = `Storm update ${i + 1}`;
    const date = new Date(Date.UTC(2026, 2, 1, 12, i)).toUTCString();
    const text = html(title).replaceAll('<', '&lt;');
    return `<item><title>${title}</title><guid>${title}</guid><pubDate>${date}</pubDate><category>Weather</category><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss><channel>${items.join('')}</channel></rss>`;
}

/** @param turn How often it was asked: each time its first story is another. */
export function goodPosts(turn: number): string {
  const posts = Array.from({ length: STORIES }, (_, i) => {
    const title = `County report ${i + 1}`;
    return {
      id: i + 1,
      date_gmt: `2026-02-${day(i + 1)}T12:00:00`,
      slug: `county-report-${i + 1}`,
      title: { rendered: title },
      content: { rendered: html(i === 0 ? `Report ${turn + 1} of the day` : title) },
      excerpt: { rendered: `<p>${SENTENCE}</p>` },
    };
  });
  return JSON.stringify(posts);
}

const SLUG = /\/stories\/((?:storm-update|county-report)-[\w-]+)(?=<\/loc>)/g;

/** The slugs of these stories in a sitemap: what others sent is not among them. */
export function goodSlugs(sitemap: string): string[] {
  return [...sitemap.matchAll(SLUG)].map(([, slug = '']) => slug);
}
