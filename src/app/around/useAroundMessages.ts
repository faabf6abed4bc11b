import { withAround, type AroundMessages } from '#messages/aroundMessages.ts';
import { useMessagesWith } from '#messages/useMessagesWith.ts';
import { useLocale } from '#ui/localeContext.ts';

export function useAroundMessages(): AroundMessages {
  return useMessagesWith(withAround, useLocale());
}
