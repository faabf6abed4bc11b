import * as v from 'valibot';
import type { Story } from '#contract/story.ts';
import { bodyBlocks } from '../body/body.ts';
import { oneLine } from '../body/runs.ts';
import { spansOf, textOf } from '../body/textOf.ts';
import { NO_DATE } from '../decoded/dates.ts';
import type { DecodedFeed, FeedContext, ReadItem } from '../decoded/decodedFeed.ts';
import { decodedFeed, MAX_ITEMS, readEach } from '../decoded/decodedFeed.ts';
import { shortened, withoutDek } from '../decoded/dek.ts';
import { storySlug } from '../decoded/slugs.ts';
import { FeedError } from '../../net/feedError.ts';
import { instantOf } from '../values/instants.ts';
import { audioLinks, cdsAudio } from './cdsAudio.ts';
import { documentsIn, whatItIs } from './cdsAnswer.ts';
import type { CdsDocument } from './cdsDocument.ts';
import { assetAt, canonicalOf, CdsDocument as DocumentSchema, kindOf } from './cdsDocument.ts';
import { correctionAt, modifiedAt, ownership, topicsOf } from './cdsFacts.ts';
import { layoutBlocks } from './cdsLayout.ts';
import { bylinesAt } from './cdsPeople.ts';
import { cdsPicture, leadImage } from './cdsPictures.ts';
import type { Reading } from './cdsReading.ts';

/* A document of NPR's service as a story: what stands where, and what is no story. */

/** Kinds of documents that are read as stories; '' is a document trimmed of its profiles. */
const STORY_KINDS = ['story', 'podcast-episode', 'program-episode', 'radio-episode', ''];
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
    readEach(read, (document, place) => readDocument(document, place, context, pageOf)),
    context,
  );
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
  if (!publishedAt) problems.push(NO_DATE);
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
  const extent = { links: 0, blocks: 0, isCut: false };
  const reading: Reading = { document, baseUrl, now, shown, pageOf, problems, extent };
  const teaser = bodyBlocks(document.teaser, baseUrl);
  const layout = layoutBlocks(reading, document.layout);
  const notes = spansOf(document.contributionNotes, baseUrl);
  // Podcasts' notes come as the teaser, lists and all: the whole text of the episode.
  const body = layout.length === 0 && teaser.length > 1 ? teaser : layout;
  const [opening] = teaser;
  const isNotes = body === teaser && opening?.kind === 'paragraph';
  const dek = shortened(
    isNotes
      ? oneLine(opening.spans)
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

function slugFor(document: CdsDocument): string {
  return storySlug(canonicalOf(document), document.title, document.id);
}
