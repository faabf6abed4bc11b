import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { xmlText } from '#server/pages/markup/xmlText.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';

const EMBEDDED = path.join(import.meta.dirname, '../../src/server/embedded');
const STORIES = path.join(EMBEDDED, 'stories');
const TYPES: Readonly<Record<string, string>> = { '.webp': 'image/webp', '.mp3': 'audio/mpeg' };
const DAY_MS = 86_400_000;

export interface PublisherSite {
  /** Its feed of one topic: 'coast', 'land', 'towns', 'arts', 'science'. */
  readonly feedUrl: (topic: string) => string;
  readonly stop: () => Promise<void>;
}

/** What is read here of a story's file. */
interface StoryFile {
  readonly slug: string;
  readonly html: string;
  readonly headline: string;
  readonly dek: string;
  readonly topics: readonly string[];
  readonly published: { readonly daysAgo: number };
  readonly lead?: { readonly picture: string; readonly alt: string; readonly caption?: string };
  readonly audio?: object;
}

/**
 * A publisher's site on loopback: the embedded network's stories, pictures and recordings, as RSS feeds.
 *
 * @param retold What an operator's own desk would have written otherwise.
 */
export async function startPublisherSite(
  retold: (headline: string) => string = (headline) => headline,
): Promise<PublisherSite> {
  const stories = readdirSync(STORIES).filter((name) => name.endsWith('.json'));
  const all = stories.map((name) => readStory(name.replace(/\.json$/, '')));
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', url);
    const [, folder, name = ''] = pathname.split('/');
    if (folder === 'feeds') {
      const own = all.filter(({ topics }) => topics[0] === name);
      answer.setHeader('content-type', 'application/rss+xml');
      answer.end(rss(own, url, retold));
      return;
    }
    answer.setHeader('content-type', TYPES[path.extname(name)] ?? 'text/plain');
    answer.end(readFileSync(path.join(EMBEDDED, 'media', folder ?? '', path.basename(name))));
  });
  const url = `http://127.0.0.1:${await listenAnywhere(server)}`;
  return {
    feedUrl: (topic) => `${url}/feeds/${topic}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function readStory(slug: string): StoryFile {
  const read = (ending: string) => readFileSync(path.join(STORIES, slug + ending), 'utf8');
  return { ...JSON.parse(read('.json')), slug, html: read('.html') };
}

function rss(stories: readonly StoryFile[], url: string, retold: (text: string) => string): string {
  const items = stories.map(({ slug, headline, dek, html, published, lead, audio }) => {
    const date = new Date(Date.now() - published.daysAgo * DAY_MS).toUTCString();
    return `<item><title>${xmlText(retold(headline))}</title><guid isPermaLink="false">${slug}</guid>
      <pubDate>${date}</pubDate><dc:creator>Ida Berg</dc:creator>
      <description>${xmlText(dek)}</description><content:encoded>${xmlText(html)}</content:encoded>
      ${lead ? pictures(lead, url) : ''}
      ${audio ? `<enclosure url="${url}/audio/${slug}.mp3" type="audio/mpeg"/>` : ''}</item>`;
  });
  return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${items.join('')}</channel></rss>`;
}

function pictures({ picture, alt, caption = '' }: NonNullable<StoryFile['lead']>, url: string) {
  return [480, 960, 1600]
    .map(
      (width) =>
        `<media:content url="${url}/pictures/${picture}-${width}.webp" type="image/webp" medium="image"
          width="${width}" height="${Math.round(width / 1.5)}"><media:text>${xmlText(alt)}</media:text>
          <media:description>${xmlText(caption)}</media:description></media:content>`,
    )
    .join('');
}
