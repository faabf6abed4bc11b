import type { Block } from '#contract/story.ts';
import { bodyBlocks } from '../body/body.ts';
import { textOf } from '../body/textOf.ts';
import { cdsAudio } from './cdsAudio.ts';
import { frameBlocks, promoBlocks } from './cdsCards.ts';
import type { Asset, Link } from './cdsDocument.ts';
import { assetAt, canonicalOf, kindOf } from './cdsDocument.ts';
import { cdsPicture, galleryPictures } from './cdsPictures.ts';
import type { Reading } from './cdsReading.ts';

/* Which block each asset of a document's layout becomes. */

/** Containers of containers are read this deep. */
const MAX_DEPTH = 4;
/** What a layout names, with what its containers name, is read so far. */
const MAX_LINKS = 2_000;
/** No body has more. */
const MAX_BLOCKS = 5_000;

/** A document's body, in the order of its layout. */
export function layoutBlocks(reading: Reading, links: readonly Link[], depth = 0): Block[] {
  const { extent } = reading;
  const shown = new Set(reading.shown);
  const blocks: Block[] = [];
  for (const link of links) {
    if (extent.links >= MAX_LINKS || extent.blocks >= MAX_BLOCKS) {
      if (!extent.isCut) reading.problems.push('its layout is too long: the rest is left out');
      extent.isCut = true;
      break;
    }
    extent.links += 1;
    const asset = assetAt(link, reading.document);
    if (!asset) reading.problems.push(`nothing at ${link.href || 'a link'} of its layout`);
    // The lead stands first in most layouts. Further down, editors mean it.
    if (!asset || shown.delete(asset.id)) continue;
    const before = extent.blocks;
    const made = assetBlocks(asset, reading, depth);
    // A container's have been counted while it was read.
    extent.blocks = Math.max(extent.blocks, before + made.length);
    for (const block of made) blocks.push(block);
  }
  return blocks;
}

function assetBlocks(asset: Asset, reading: Reading, depth: number): Block[] {
  const blocks = knownBlocks(asset, reading, depth);
  if (blocks) return blocks;
  const kind = kindOf(asset).replaceAll('-', ' ');
  reading.problems.push(`${kind || 'asset'} ${asset.id} cannot be drawn`);
  const what = textOf(asset.title) || kind;
  return what ? [{ kind: 'unsupported', what, href: canonicalOf(reading.document) }] : [];
}

/** null: none of the kinds that we can draw. [] for one that has nothing to show. */
function knownBlocks(asset: Asset, reading: Reading, depth: number): Block[] | null {
  switch (kindOf(asset) || kindByFields(asset)) {
    case 'text':
      return bodyBlocks(asset.text, reading.baseUrl);
    case 'note':
      return noteBlocks(asset, reading.baseUrl);
    case 'image':
      return imageBlocks(asset, reading);
    case 'image-gallery':
      return galleryBlocks(asset, reading);
    case 'audio':
      return audioBlocks(asset, reading);
    case 'pull-quote':
      return pullquoteBlocks(asset);
    case 'html-block':
    case 'html-card':
      return htmlBlocks(asset, reading);
    case 'promo-card':
    case 'internal-link':
    case 'external-link':
    case 'audio-card':
    case 'card':
      return promoBlocks(asset, reading);
    case 'youtube-video':
    case 'player-video':
    case 'stream-player-video':
    case 'tweet':
      return frameBlocks(asset);
    case 'container':
    case 'inset':
    case 'list':
      return containerBlocks(asset, reading, depth);
    default:
      return null;
  }
}

/** Trimmed documents leave profiles out. */
function kindByFields(asset: Asset): string {
  if (asset.text) return 'text';
  if (asset.html) return 'html-block';
  if (asset.quote) return 'pull-quote';
  if (asset.enclosures.length > 0) return asset.duration === null ? 'image' : 'audio';
  return asset.documentLink || asset.externalLink ? 'internal-link' : '';
}

function imageBlocks(asset: Asset, { baseUrl, problems }: Reading): Block[] {
  const picture = cdsPicture(asset, 'body', baseUrl);
  if (!picture) problems.push(`image ${asset.id} has no file`);
  return picture ? [{ kind: 'image', picture }] : [];
}

function galleryBlocks(asset: Asset, { document, baseUrl }: Reading): Block[] | null {
  const pictures = galleryPictures(asset, document, baseUrl);
  return pictures.length > 0 ? [{ kind: 'gallery', pictures }] : null;
}

function audioBlocks(asset: Asset, { now, problems }: Reading): Block[] {
  const audio = cdsAudio(asset, now);
  if (!audio) problems.push(`audio ${asset.id} is not available`);
  return audio ? [{ kind: 'audio', audio }] : [];
}

function pullquoteBlocks({ quote, attributionParty, attributionContext }: Asset): Block[] {
  const by = textOf(attributionParty) || null;
  const text = textOf(quote);
  return text ? [{ kind: 'pullquote', text, by, context: textOf(attributionContext) || null }] : [];
}

/** Scripts are not run, so what only a script draws is a link to the publisher's page. */
function htmlBlocks(asset: Asset, { baseUrl }: Reading): Block[] | null {
  const blocks = bodyBlocks(asset.html, baseUrl);
  return blocks.length > 0 ? blocks : null;
}

function containerBlocks(asset: Asset, reading: Reading, depth: number): Block[] | null {
  const links = [...asset.layout, ...asset.items];
  return links.length > 0 && depth < MAX_DEPTH ? layoutBlocks(reading, links, depth + 1) : null;
}

/** The editor's own words to the reader, under the title that says whose they are. */
function noteBlocks(asset: Asset, baseUrl: string): Block[] {
  const title = textOf(asset.title);
  const heading: Block[] = title
    ? [{ kind: 'paragraph', spans: [{ text: title, marks: ['strong'] }] }]
    : [];
  return [...heading, ...bodyBlocks(asset.text, baseUrl)];
}
