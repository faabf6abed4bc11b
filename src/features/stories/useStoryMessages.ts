import { useMessagesWith } from '#messages/useMessagesWith.ts';
import { withStoryPages, type StoryMessages } from '#messages/storyMessages.ts';
import { useLocale } from '#ui/localeContext.ts';

/** The words of the pages of stories and topics, which are not among those that every page loads. */
export function useStoryMessages(): StoryMessages {
  return useMessagesWith(withStoryPages, useLocale());
}
