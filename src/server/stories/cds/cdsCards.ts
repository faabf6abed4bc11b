import type { Block } from '#contract/story.ts';
import { embedBlocks } from '../body/players.ts';
import { textOf } from '../body/textOf.ts';
import { lastPart, webUrl } from '../values/links.ts';
import type { Asset } from './cdsDocument.ts';
import { kindOf } from './cdsDocument.ts';
import type { Reading } from './cdsReading.ts';

/* Assets that lead out of a story: cards, links, and other people's videos and posts. */

/** Documents of NPR's own, which its site shows under their ids. */
const NPR_ID = /^(nx-s1|g-s1)-\d+$/;

/** A pointer to another story, or to somebody else's page. */
export function promoBlocks(asset: Asset, reading: Reading): Block[] {
  const title = textOf(asset.title || asset.linkText);
  const href = webUrl(asset.externalLink) ?? documentPage(asset, reading);
  if (title && href) {
    return [{ kind: 'promo', title, teaser: textOf(asset.teaser) || null, href }];
  }
  const missing = title ? 'a page to link to' : 'words';
  reading.problems.push(`${kindOf(asset) || 'link'} ${asset.id} lacks ${missing}`);
  return [];
}

/** Links name documents, not pages: ours when we hold the story, else NPR's own, which finds them by id. */
function documentPage({ documentLink }: Asset, { pageOf }: Reading): string | null {
  const direct = webUrl(documentLink);
  if (direct || !documentLink) return direct;
  const id = lastPart(documentLink);
  return pageOf(id) ?? (NPR_ID.test(id) ? `https://www.npr.org/${id}` : null);
}

/** Somebody else's video or post, as a link; null when there is no page to link to. */
export function frameBlocks(asset: Asset): Block[] | null {
  const id = asset.videoId || (kindOf(asset) === 'youtube-video' ? asset.externalId : '');
  const start = asset.startTime ? `&t=${asset.startTime}s` : '';
  const youtube = /^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}${start}` : null;
  const href = youtube ?? webUrl(asset.externalLink) ?? webUrl(asset.embeddedPlayerLink);
  return href ? embedBlocks(href, textOf(asset.title) || null) : null;
}
