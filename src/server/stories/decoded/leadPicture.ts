import type { Picture } from '#contract/picture.ts';
import type { Block, StoryAudio } from '#contract/story.ts';
import { lastPart } from '../values/links.ts';

/* What stands above a body: the picture and the sound that are not shown in it again. */

/** A body whose pictures start with the story's lead shows it twice: this is the rest of it. */
export function withoutLead(body: readonly Block[], lead: Picture): Block[] {
  const names = new Set(lead.renditions.map(({ url }) => fileName(url)));
  const index = body.findIndex((block) => block.kind === 'image');
  const first = body[index];
  const isLead =
    first?.kind === 'image' && first.picture.renditions.some(({ url }) => names.has(fileName(url)));
  return isLead ? body.toSpliced(index, 1) : [...body];
}

/** Takes the picture that a body opens with as its lead, when nothing stands above it but a line or two. */
export function leadFrom(body: readonly Block[]): { lead: Picture | null; body: Block[] } {
  const index = body.slice(0, 2).findIndex((block) => block.kind === 'image');
  const block = body[index];
  if (block?.kind !== 'image') return { lead: null, body: [...body] };
  return { lead: block.picture, body: body.toSpliced(index, 1) };
}

/** The sound of a story that has none of its own: the first in its body, if that is the only one. */
export function soleAudio(body: readonly Block[]): { audio: StoryAudio | null; body: Block[] } {
  const sounds = body.filter((block) => block.kind === 'audio');
  const [only] = sounds;
  if (!only || sounds.length > 1) return { audio: null, body: [...body] };
  return { audio: only.audio, body: body.filter((block) => block !== only) };
}

/**
 * 'pier' of 'https://a.example/2026/pier-1024x683.jpg?w=1024': WordPress and CDNs name the sizes of one picture so. Image
 * services are asked for it in a query: 'https://cdn.example/resize/880/?url=https%3A%2F%2Fa.example%2Fpier.jpg'.
 */
function fileName(url: string): string {
  const { pathname = url, searchParams } = URL.parse(url) ?? {};
  const asked = URL.parse(searchParams?.get('url') ?? '');
  return lastPart(asked?.pathname ?? pathname).replace(/(-\d+x\d+|-scaled)?\.\w+$/, '') || url;
}
