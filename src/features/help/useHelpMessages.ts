import { withHelp, type HelpMessages } from '#messages/helpMessages.ts';
import { useMessagesWith } from '#messages/useMessagesWith.ts';
import { useLocale } from '#ui/localeContext.ts';

export function useHelpMessages(): HelpMessages {
  return useMessagesWith(withHelp, useLocale());
}
