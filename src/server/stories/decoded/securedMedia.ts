import type { Picture } from '#contract/picture.ts';
import type { Block, Story, StoryAudio } from '#contract/story.ts';

/**
 * A story with its pictures and sound asked for by https. Secure pages load nothing by plain http, and a publisher whose
 * stories come by https nearly always serves its files so too: only old posts say otherwise.
 */
export function securedMedia(story: Story): Story {
  return {
    ...story,
    lead: story.lead && securedPicture(story.lead),
    audio: story.audio && securedAudio(story.audio),
    body: story.body.map(securedBlock),
    bylines: story.bylines.map((person) => ({
      ...person,
      portrait: person.portrait && securedPicture(person.portrait),
    })),
  };
}

function securedBlock(block: Block): Block {
  if (block.kind === 'image') return { ...block, picture: securedPicture(block.picture) };
  if (block.kind === 'gallery') return { ...block, pictures: block.pictures.map(securedPicture) };
  return block.kind === 'audio' ? { ...block, audio: securedAudio(block.audio) } : block;
}

function securedPicture(picture: Picture): Picture {
  const [first, ...rest] = picture.renditions;
  return { ...picture, renditions: [secured(first), ...rest.map(secured)] };
}

function securedAudio(audio: StoryAudio): StoryAudio {
  const [first, ...rest] = audio.sources;
  return { ...audio, sources: [secured(first), ...rest.map(secured)] };
}

/** A port is of one protocol: what names one stays as it is. */
function secured<T extends { url: string }>(file: T): T {
  const url = URL.parse(file.url);
  if (url?.protocol !== 'http:' || url.port !== '') return file;
  return { ...file, url: file.url.replace(/^http:/i, 'https:') };
}
