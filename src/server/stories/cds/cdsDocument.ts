import * as v from 'valibot';
import { lastPart, webUrl } from '../values/links.ts';
import { Count, Flag, listOf, Positive, RecordOfAnything, Text } from '../values/lenient.ts';

/* The fields of documents and assets that we read, and how one finds the other. */

/** A pointer to an asset of the same document ('#/assets/id') or to another document ('/v1/documents/id'). */
const Link = v.object({ href: Text, rels: listOfText(), embed: v.optional(v.unknown()) });
export type Link = v.InferOutput<typeof Link>;

const Links = listOf(Link);
// A field that is missing has the fallback of the whole, so the whole needs one too.
const OneLink = v.fallback(
  v.pipe(
    Links,
    v.transform((links) => links[0]?.href ?? ''),
  ),
  '',
);

const Enclosure = v.object({
  href: Text,
  hrefTemplate: Text,
  rels: listOfText(),
  width: Positive,
  height: Positive,
  type: Text,
});
export type Enclosure = v.InferOutput<typeof Enclosure>;

/** Of any kind: which fields say something depends on it, and trimmed documents tell the kind by nothing else. */
export const Asset = v.object({
  id: Text,
  profiles: Links,
  isRestrictedToAuthorizedOrgServiceIds: Flag,
  title: Text,
  text: Text,
  html: Text,
  quote: Text,
  attributionParty: Text,
  attributionContext: Text,
  altText: Text,
  caption: Text,
  producer: Text,
  provider: Text,
  name: Text,
  teaser: Text,
  linkText: Text,
  duration: Positive,
  isAvailable: Flag,
  streamExpirationDateTime: Text,
  dateTime: Text,
  videoId: Text,
  externalId: Text,
  startTime: Count,
  enclosures: listOf(Enclosure),
  documentLink: OneLink,
  externalLink: OneLink,
  embeddedPlayerLink: OneLink,
  bylineDocuments: Links,
  images: Links,
  items: Links,
  layout: Links,
});
export type Asset = v.InferOutput<typeof Asset>;

/** The part of a document that we read, from `GET /v1/documents`. */
export const CdsDocument = v.object({
  id: Text,
  profiles: Links,
  title: Text,
  subtitle: Text,
  teaser: Text,
  shortTeaser: Text,
  contributionNotes: Text,
  copyright: Text,
  publishDateTime: Text,
  editorialLastModifiedDateTime: Text,
  editorialMajorUpdateDateTime: Text,
  nprWebsitePath: Text,
  robotsNoIndex: Flag,
  isRestrictedToAuthorizedOrgServiceIds: Flag,
  owners: Links,
  brandings: Links,
  webPages: Links,
  collections: Links,
  bylines: Links,
  audio: Links,
  images: Links,
  layout: Links,
  corrections: Links,
  assets: RecordOfAnything,
});
export type CdsDocument = v.InferOutput<typeof CdsDocument>;

/** 'story' of the profile that says what a document or asset is; '' when none does. */
export function kindOf({ profiles }: Pick<Asset, 'profiles'>): string {
  const type = profiles.find((profile) => profile.rels.includes('type'));
  return lastPart(type?.href ?? '');
}

/** What `link` points at, when it came with the document; null for a dangling link and for what is not for us. */
export function assetAt(link: Link, document: CdsDocument): Asset | null {
  const id = lastPart(link.href);
  const own = Object.hasOwn(document.assets, id) ? document.assets[id] : null;
  const asset = v.safeParse(Asset, own ?? link.embed);
  if (!asset.success || asset.output.isRestrictedToAuthorizedOrgServiceIds === true) return null;
  return { ...asset.output, id: asset.output.id || id };
}

/** The document that came inside a link (`transclude`); null when only its address did. */
export function embeddedDocument(link: Link): CdsDocument | null {
  const document = v.safeParse(CdsDocument, link.embed);
  return document.success && document.output.title ? document.output : null;
}

/** Where the document stands at its publisher. */
export function canonicalOf({ webPages, nprWebsitePath }: CdsDocument): string | null {
  const page = webPages.find((link) => link.rels.includes('canonical')) ?? webPages[0];
  return (
    webUrl(page?.href) ?? (nprWebsitePath ? webUrl(nprWebsitePath, 'https://www.npr.org') : null)
  );
}

function listOfText() {
  return v.fallback(v.array(Text), []);
}
