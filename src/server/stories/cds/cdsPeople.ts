import type { Person } from '#contract/story.ts';
import { bodyBlocks } from '../body/body.ts';
import { textOf } from '../body/textOf.ts';
import { person } from '../decoded/person.ts';
import { lastPart } from '../values/links.ts';
import type { CdsDocument, Link } from './cdsDocument.ts';
import { assetAt, canonicalOf, embeddedDocument } from './cdsDocument.ts';
import { cdsPicture, leadImage } from './cdsPictures.ts';

/** Who wrote it. A reference byline names its people by their biographies, which come only when asked for. */
export function bylinesAt(
  link: Link,
  document: CdsDocument,
  baseUrl: string,
  problems: string[],
): Person[] {
  const asset = assetAt(link, document);
  const biographies = asset?.bylineDocuments.flatMap((one) => embeddedDocument(one) ?? []) ?? [];
  const people = biographies.map((biography) => personOf(biography, baseUrl));
  if (people.length > 0) return people;
  const name = textOf(asset?.name ?? '');
  if (name) return [person(name)];
  problems.push(`byline ${asset?.id ?? lastPart(link.href)} has no name`);
  return [];
}

function personOf(biography: CdsDocument, baseUrl: string): Person {
  const image = leadImage(biography);
  const portrait = image && cdsPicture(image, 'lead', baseUrl);
  const texts = biography.layout.flatMap((link) => assetAt(link, biography)?.text ?? []);
  const about = bodyBlocks(texts.join('\n<p>') || biography.teaser, baseUrl);
  return person(biography.title, {
    biography: about.flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : [])),
    portrait,
    href: canonicalOf(biography),
  });
}
