import { createContext, use } from 'react';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

export const MessagesContext = createContext<Messages>(en);

export function useMessages(): Messages {
  return use(MessagesContext);
}
