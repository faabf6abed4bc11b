import { storyPages } from './en/storyPages.ts';
import type { Messages } from './messages.ts';
import { inLanguage } from './inLanguage.ts';

/** The words of the browser's catalogue, with those of the pages of stories and topics: they come with those pages. */
export type StoryMessages = Messages & {
  readonly stories: Messages['stories'] & typeof storyPages;
};

const catalogues: ReadonlyMap<string, typeof storyPages> = new Map([['en', storyPages]]);

/** @param locale BCP 47, of the network: 'en-US'. */
export function withStoryPages(messages: Messages, locale: string): StoryMessages {
  const pages = inLanguage(locale, catalogues, storyPages);
  return { ...messages, stories: { ...messages.stories, ...pages } };
}
