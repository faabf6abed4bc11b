import * as v from 'valibot';
import type { Story, Topic } from '#contract/story.ts';
import { bodyBlocks, spansOf, textOf } from '../body/body.ts';
import type { CdsDocument, Link } from './cdsDocument.ts';
import {
  assetAt,
  canonicalOf,
  CdsDocument as DocumentSchema,
  embeddedDocument,
  kindOf,
  nameIn,
} from './cdsDocument.ts';
import type { Reading } from './cdsLayout.ts';
import { layoutBlocks } from './cdsLayout.ts';
import { audioLinks, cdsAudio, cdsPicture, leadImage } from './cdsMedia.ts';
import { bylinesAt } from './cdsPeople.ts';
import type { DecodedFeed, FeedContext, ReadItem } from '../decoded/decodedFeed.ts';
import { decodedFeed, MAX_ITEMS, shortened, withoutDek } from '../decoded/decodedFeed.ts';
import { FeedError } from '../feedError.ts';
import { instantOf } from '../values/instants.ts';
import { siteOf } from '../values/links.ts';
import { wordsOf } from '../body/spans.ts';
import { slugOf, storySlug } from '../decoded/slugs.ts';

const Answer = v.object({ resources: v.array(v.unknown()) });
const Failure = v.object({ meta: v.object({ messages: v.array(v.string()) }) });

/** Kinds of documents that are read as stories; '' is a document trimmed of its profiles. */
const STORY_KINDS = ['story', 'podcast-episode', 'program-episode', 'radio-episode', ''];
const TOPIC_RELS = ['topic', 'theme', 'program', 'series', 'podcast-channel'];

/** Owners whose names the documents never tell. */
const OWNER_NAMES: Readonly<Record<string, string>> = { s1: 'NPR' };

/**
 * Stories of NPR's Content Distribution Service: `GET /v1/documents`, or one document alone.
 *
 * @throws {FeedError} 'malformed' when the answer holds no documents: an error of the service, or something else.
 * @see https://npr.github.io/content-distribution-service/
 */
export function storiesFromCds(json: unknown, context: FeedContext): DecodedFeed {
  const documents = documentsIn(json);
  if (!documents) throw new FeedError('malformed', context.feedUrl, whatItIs(json));
  const read = documents.slice(0, MAX_ITEMS).map((item) => {
    const document = v.safeParse(DocumentSchema, item);
    return document.success ? document.output : null;
  });
  const pages = new Map(
    read.flatMap((document) =>
      document?.id && isStory(document) ? [[document.id, `/stories/${slugFor(document)}`]] : [],
    ),
  );
  const pageOf = (id: string) => pages.get(id) ?? null;
  return decodedFeed(
    read.map((document, index) => readDocument(document, `item ${index + 1}`, context, pageOf)),
    context,
  );
}

function documentsIn(json: unknown): readonly unknown[] | null {
  const answer = v.safeParse(Answer, json);
  if (answer.success) return answer.output.resources;
  const isDocument = typeof json === 'object' && json !== null && 'id' in json && 'title' in json;
  return isDocument ? [json] : null;
}

function whatItIs(json: unknown): string {
  const failure = v.safeParse(Failure, json);
  return failure.success
    ? `CDS answered: ${failure.output.meta.messages.join('; ')}`
    : 'no CDS documents';
}

function isStory(document: CdsDocument): boolean {
  return STORY_KINDS.includes(kindOf(document)) && document.title !== '';
}

function readDocument(
  document: CdsDocument | null,
  place: string,
  context: FeedContext,
  pageOf: (id: string) => string | null,
): ReadItem {
  if (!document) return { id: place, why: 'not a document' };
  const id = document.id || place;
  if (document.isRestrictedToAuthorizedOrgServiceIds === true) {
    return { id, why: 'restricted to other organisations' };
  }
  if (!STORY_KINDS.includes(kindOf(document)))
    return { id, why: `of kind ${kindOf(document)}, not a story` };
  if (!document.title) return { id, why: 'no headline' };
  const problems: string[] = [];
  const publishedAt = instantOf(document.publishDateTime);
  if (!publishedAt) problems.push('no date: dated by when it was fetched');
  const canonicalUrl = canonicalOf(document);
  const story: Story = {
    ...whatItSays(document, canonicalUrl ?? context.feedUrl, context.fetchedAt, pageOf, problems),
    slug: slugFor(document),
    headline: document.title,
    topics: topicsOf(document, context.topic),
    publishedAt: publishedAt ?? context.fetchedAt,
    modifiedAt: modifiedAt(document, publishedAt),
    canonicalUrl,
    ...ownership(document, canonicalUrl, publishedAt),
    isUnlisted: document.robotsNoIndex === true,
  };
  return { id, story, problems };
}

function whatItSays(
  document: CdsDocument,
  baseUrl: string,
  now: string,
  pageOf: (id: string) => string | null,
  problems: string[],
) {
  const image = leadImage(document);
  const lead = image && cdsPicture(image, 'lead', baseUrl);
  const sounds = audioLinks(document).flatMap((link) => assetAt(link, document) ?? []);
  const sound = sounds.find((asset) => cdsAudio(asset, now) !== null);
  if (sounds.length > 0 && !sound) problems.push('its audio is not available');
  const shown = new Set([lead && image?.id, sound?.id].filter((id) => typeof id === 'string'));
  const reading: Reading = { document, baseUrl, now, shown, pageOf, problems };
  const teaser = bodyBlocks(document.teaser, baseUrl);
  const layout = layoutBlocks(reading, document.layout);
  const notes = spansOf(document.contributionNotes, baseUrl);
  // Podcasts' notes come as the teaser, lists and all: the whole text of the episode.
  const body = layout.length === 0 && teaser.length > 1 ? teaser : layout;
  const [opening] = teaser;
  const isNotes = body === teaser && opening?.kind === 'paragraph';
  const dek = shortened(
    isNotes
      ? wordsOf(opening.spans).replaceAll(/\s+/g, ' ')
      : textOf(document.teaser || document.shortTeaser || document.subtitle),
  );
  return {
    dek,
    lead: lead ?? null,
    body: [
      ...withoutDek(body, dek),
      ...(notes.length > 0 ? [{ kind: 'paragraph' as const, spans: notes }] : []),
    ],
    bylines: document.bylines.flatMap((link) => bylinesAt(link, document, baseUrl, problems)),
    audio: sound ? cdsAudio(sound, now) : null,
    corrections: document.corrections.flatMap((link) => correctionAt(link, document, baseUrl)),
  };
}

function correctionAt(link: Link, document: CdsDocument, baseUrl: string) {
  const asset = assetAt(link, document);
  const spans = asset ? spansOf(asset.text || asset.title, baseUrl) : [];
  return asset && spans.length > 0 ? [{ at: instantOf(asset.dateTime), spans }] : [];
}

function topicsOf(document: CdsDocument, own: Topic | null): Topic[] {
  const filed = document.collections.flatMap((link) => {
    const name = embeddedDocument(link)?.title ?? '';
    const isTopic = TOPIC_RELS.some((rel) => link.rels.includes(rel));
    return isTopic && slugOf(name) ? [{ id: slugOf(name), name }] : [];
  });
  const all = own ? [own, ...filed] : filed;
  return [...new Map(all.map((topic) => [topic.id, topic])).values()];
}

/** Only major updates, and corrections, are changes that readers should know of. */
function modifiedAt(document: CdsDocument, publishedAt: string | null): string | null {
  const isCorrected = document.corrections.length > 0;
  const at =
    instantOf(document.editorialMajorUpdateDateTime) ??
    (isCorrected ? instantOf(document.editorialLastModifiedDateTime) : null);
  return at && publishedAt && at > publishedAt ? at : null;
}

/** Brandings are who to credit; documents name them by number, so a number without a name is the site it stands on. */
function ownership(document: CdsDocument, canonicalUrl: string | null, publishedAt: string | null) {
  const links = document.brandings.length > 0 ? document.brandings : document.owners;
  const names = links.flatMap(
    (link) => embeddedDocument(link)?.title ?? OWNER_NAMES[nameIn(link.href)] ?? [],
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

function slugFor(document: CdsDocument): string {
  return storySlug(canonicalOf(document), document.title, document.id);
}
