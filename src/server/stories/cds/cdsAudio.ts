import type { StoryAudio } from '#contract/story.ts';
import { instantOf } from '../values/instants.ts';
import { webUrl } from '../values/links.ts';
import { rankIn } from '../values/rankIn.ts';
import type { Asset, CdsDocument, Link } from './cdsDocument.ts';

/* The sound of a document, where it may be played. */

/** What every browser plays comes first. */
const TYPES = ['audio/mpeg', 'audio/mp3', 'audio/mp4', 'audio/aac', 'audio/ogg'];

/**
 * @param now Sound whose licence ended before it is left out.
 * @returns null when there is nothing that anyone could play.
 */
export function cdsAudio(asset: Asset, now: string): StoryAudio | null {
  const ends = instantOf(asset.streamExpirationDateTime);
  if (asset.isAvailable === false || (ends && ends < now)) return null;
  const [first, ...rest] = asset.enclosures
    .filter(({ type }) => !type || /^audio\/|mpegurl/i.test(type))
    .flatMap(({ href, type }) => {
      const url = webUrl(href);
      return url ? [{ url, type: type || null }] : [];
    })
    .toSorted((one, other) => rankIn(TYPES, one.type) - rankIn(TYPES, other.type));
  if (!first) return null;
  return { title: asset.title || null, durationSeconds: asset.duration, sources: [first, ...rest] };
}

/** The links of `document.audio`, the one that the story is about first. */
export function audioLinks(document: CdsDocument): Link[] {
  const isPremium = document.profiles.some(({ href }) => href.endsWith('/has-premium-audio'));
  if (isPremium) return [];
  const isMain = (link: Link) => link.rels.includes('primary') || link.rels.includes('headline');
  return document.audio.toSorted((one, other) => Number(isMain(other)) - Number(isMain(one)));
}
