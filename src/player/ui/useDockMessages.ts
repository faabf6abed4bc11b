import { withDock, type DockMessages } from '#messages/dockMessages.ts';
import { useMessagesWith } from '#messages/useMessagesWith.ts';
import { useLocale } from '#ui/localeContext.ts';

/** The player's words, those among them that follow the page too: for what follows it. */
export function useDockMessages(): DockMessages {
  return useMessagesWith(withDock, useLocale());
}
