import type { Topic } from '#contract/storyList.ts';
import { spansOf, textOf } from '../body/textOf.ts';
import { slugOf } from '../decoded/slugs.ts';
import { topicsOnce } from '../decoded/topics.ts';
import { instantOf } from '../values/instants.ts';
import { lastPart, siteOf } from '../values/links.ts';
import type { CdsDocument, Link } from './cdsDocument.ts';
import { assetAt, embeddedDocument, kindOf } from './cdsDocument.ts';

/* What a document says about itself: its topics, owner, rights, changes and corrections. */

const TOPIC_RELS = ['topic', 'theme', 'program', 'series', 'podcast-channel'];

/** Owners whose names the documents never tell. */
const OWNER_NAMES: ReadonlyMap<string, string> = new Map([['s1', 'NPR']]);

/** What was corrected, as the publisher says it; none when a note says nothing. */
export function correctionAt(link: Link, document: CdsDocument, baseUrl: string) {
  const asset = assetAt(link, document);
  const spans = asset ? spansOf(asset.text || asset.title, baseUrl) : [];
  return asset && spans.length > 0 ? [{ at: instantOf(asset.dateTime), spans }] : [];
}

/** What the operator, and the publisher, filed it under. */
export function topicsOf(document: CdsDocument, own: Topic | null): Topic[] {
  const filed = document.collections.flatMap((link) => {
    const name = embeddedDocument(link)?.title ?? '';
    const isTopic = TOPIC_RELS.some((rel) => link.rels.includes(rel));
    return isTopic && slugOf(name) ? [{ id: slugOf(name), name }] : [];
  });
  return topicsOnce(own ? [own, ...filed] : filed);
}

/** Only major updates, and corrections, are changes that readers should know of. */
export function modifiedAt(document: CdsDocument, publishedAt: string | null): string | null {
  const isCorrected = document.corrections.length > 0;
  const at =
    instantOf(document.editorialMajorUpdateDateTime) ??
    (isCorrected ? instantOf(document.editorialLastModifiedDateTime) : null);
  return at && publishedAt && at > publishedAt ? at : null;
}

/** Brandings are who to credit; documents name them by number, so a number without a name is the site it stands on. */
export function ownership(
  document: CdsDocument,
  canonicalUrl: string | null,
  publishedAt: string | null,
) {
  const links = document.brandings.length > 0 ? document.brandings : document.owners;
  const names = links.flatMap(
    (link) => embeddedDocument(link)?.title ?? OWNER_NAMES.get(lastPart(link.href)) ?? [],
  );
  const name = [...new Set(names)].join(' / ') || null;
  const year = publishedAt?.slice(0, 4);
  // Episodes stand where their podcast is hosted, which is hardly ever its owner's site.
  const isEpisode = kindOf(document) === 'podcast-episode';
  return {
    owner: name ?? (canonicalUrl && !isEpisode ? siteOf(canonicalUrl) : null),
    rights: textOf(document.copyright) || (name && year ? `© ${year} ${name}` : null),
  };
}
