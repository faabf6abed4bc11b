import { createServer } from 'node:http';
import { listenAnywhere } from './freePort.ts';

export interface Post {
  readonly slug: string;
  readonly headline: string;
  /** As the publisher's editor left it. */
  readonly html: string;
}

export interface Publisher {
  readonly url: (path: string) => string;
  /** Paths that were asked for, apart from the list of posts. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export const POSTS_PATH = '/wp-json/wp/v2/posts';

/** A publisher's site: WordPress as far as a reader of its posts can tell, and a witness of what else is asked of it. */
export async function startPublisher(
  postsOf: (url: string) => readonly Post[],
): Promise<Publisher> {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname !== POSTS_PATH) asked.push(pathname);
    const isPosts = pathname === POSTS_PATH;
    answer.writeHead(isPosts ? 200 : 404, {
      'content-type': isPosts ? 'application/json' : 'text/plain',
      'access-control-allow-origin': '*',
    });
    answer.end(
      isPosts
        ? JSON.stringify(postsOf(origin).map((post, index) => wordpressPost(post, index, origin)))
        : '',
    );
  });
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  return {
    url: (path) => origin + path,
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function wordpressPost({ slug, headline, html }: Post, index: number, origin: string) {
  return {
    id: index + 1,
    date_gmt: '2026-03-01T14:05:00',
    modified_gmt: '2026-03-01T14:05:00',
    slug,
    status: 'publish',
    type: 'post',
    link: `${origin}/${slug}/`,
    title: { rendered: headline },
    content: { rendered: html, protected: false },
    excerpt: { rendered: '<p>In short.</p>', protected: false },
    author: 1,
    featured_media: 0,
    _embedded: { author: [{ id: 1, name: 'Ida Berg', description: '', link: `${origin}/ida/` }] },
  };
}
