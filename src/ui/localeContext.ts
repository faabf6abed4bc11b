import { createContext, use } from 'react';

/** BCP 47: how the page writes dates and numbers, whatever the browser's own language. */
export const LocaleContext = createContext('en-US');

export function useLocale(): string {
  return use(LocaleContext);
}
