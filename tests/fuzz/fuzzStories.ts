import { FeedError } from '#server/net/feedError.ts';
import { decodeAnswer } from '#server/stories/archive/decodeAnswer.ts';
import type { SourceAnswer } from '#server/stories/archive/decodeMessages.ts';
import type { Chance } from './chance.ts';

/* Publishers' answers made to keep a reader busy: a few pieces of markup, over and over, in any place that a story has. */

const PIECES = [
  ...Array.from('<>&"\'@(),/.:;=-+[]{}aZ19 \n'),
  '\u00a0', '\u202e', '🌊', '&amp;', '&lt;', '&nbsp;', '&#0;', ']]>', '<![CDATA[', '<!--', '-->', '<?xml', 'http://', '//a.example/',
  '<p>', '</p>', '<br>', '<b>', '<i>', '</b>', '<a href="', '<table>', '</table>', '<tr>', '<td>', '<td colspan=60 rowspan=60>',
  '<th>', '<caption>', '<ul>', '<ol start=9>', '<li>', '</ul>', '<img src=/a.jpg>', '<img srcset="', '/a.jpg 300w, ', '<picture>',
  '<source srcset=/b.webp>', '<figure>', '</figure>', '<figcaption>', '<blockquote>', '<cite>', '<pre>', '<iframe src=', '<audio src=',
  '<hr>', '<h2>', '<script>', '<style>', '<svg>', '<div class="pullquote gallery">', 'Photo credit: ', '(Image credit: ', 'The post ',
  ' appeared ', 'Continue reading', 'by ', 'GMT', 'Mar 1, 2026 ', '12:30', '-1024x683', '.jpg', '<constructor>', '<item>', '<author>', '<title>',
]; // prettier-ignore

const FIELDS = [
  'title', 'description', 'content:encoded', 'author', 'dc:creator', 'pubDate', 'category', 'link', 'guid', 'source', 'itunes:duration',
  'media:content', 'podcast:person', 'dc:rights',
]; // prettier-ignore
const LENGTHS = [2_000, 20_000, 40_000];
/** For four times the length: as much, with room for what a machine does beside. A square would take sixteen times. */
const MAX_RATIO = 9;
/** Less than this is no measure of anything. */
const MIN_MS = 1_000;
/** What takes long once may have been the garbage of what came before. */
const LOOKS = 4;

/** @returns How many bytes were read. */
export function fuzzStories(chance: Chance): number {
  const unit = Array.from({ length: 1 + chance.below(4) }, () => chance.pick(PIECES)).join('');
  const isEscaped = chance.isOneIn(2);
  const place = chance.pick([inFeed, inJsonFeed, inWordPress, inCds]);
  const field = chance.pick(FIELDS);
  const answerOf = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    return place(text, field, isEscaped);
  };
  const length = chance.pick(LENGTHS);
  const what = `${place.name} ${field} of ${JSON.stringify(unit)} × ${length}`;
  const [short, long] = [answerOf(length), answerOf(4 * length)];
  let [shortMs, longMs] = [timed(short), 0];
  if (shortMs < MIN_MS / 20) return short.bytes.byteLength;
  const isLinear = () => longMs < MIN_MS || longMs < MAX_RATIO * shortMs;
  for (let look = 0; look < LOOKS; look += 1) {
    longMs = look === 0 ? timed(long) : Math.min(longMs, timed(long));
    if (isLinear()) return short.bytes.byteLength + long.bytes.byteLength;
    shortMs = Math.max(shortMs, timed(short));
  }
  throw new Error(
    `${what}: ${shortMs.toFixed(0)} ms, and for four times as much ${longMs.toFixed(0)} ms`,
  );
}

/** In milliseconds of this process's own: the time that others take does not count. */
function timed(given: SourceAnswer): number {
  const before = process.cpuUsage();
  try {
    decodeAnswer(given);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function inFeed(text: string, field: string, isEscaped: boolean): SourceAnswer {
  const inside = isEscaped ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
  return answer(
    'feed',
    `<rss><channel><item><title>Low water</title></item><item><${field}>${inside}</${field}></item></channel></rss>`,
  );
}

function inJsonFeed(text: string, field: string, isEscaped: boolean): SourceAnswer {
  const item = isEscaped
    ? { title: text, content_html: text, date_published: text, tags: [text], url: text }
    : { id: field, content_text: text, authors: [{ name: text, url: text }], image: text };
  return answer(
    'feed',
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] }),
  );
}

function inWordPress(text: string, field: string, isEscaped: boolean): SourceAnswer {
  const post = {
    id: 1,
    title: { rendered: isEscaped ? text : 'Low water' },
    content: { rendered: text },
    excerpt: { rendered: field === 'description' ? text : '' },
    link: isEscaped ? text : 'https://radio.example/low-water',
    date_gmt: isEscaped ? text : '2026-03-01T12:00:00',
    _embedded: { author: [{ name: text, description: text, link: text }] },
  };
  return answer('wordpress', JSON.stringify([post]));
}

function inCds(text: string, field: string, isEscaped: boolean): SourceAnswer {
  const assets = {
    a: { id: 'a', profiles: [], text, caption: text },
    b: { id: 'b', profiles: [], quote: text, attributionParty: text },
    c: { id: 'c', profiles: [], items: Array.from({ length: 40 }, () => ({ href: '#/assets/c' })) },
  };
  const document = {
    id: 'low-1',
    title: isEscaped ? text : 'Low water',
    teaser: field === 'description' ? text : '',
    contributionNotes: text,
    profiles: [{ href: '/v1/profiles/story', rels: ['type'] }],
    layout: ['a', 'b', 'c', text.slice(0, 200)].map((id) => ({ href: `#/assets/${id}` })),
    assets,
  };
  return answer('cds', JSON.stringify({ resources: [document] }));
}

function answer(kind: SourceAnswer['kind'], text: string): SourceAnswer {
  const url = 'https://radio.example/feed';
  return {
    kind,
    url,
    bytes: new TextEncoder().encode(text),
    contentType: null,
    context: { feedUrl: url, topic: null, fetchedAt: '2026-03-02T00:00:00.000Z' },
  };
}
