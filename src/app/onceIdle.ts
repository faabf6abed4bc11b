import type { QueryClient } from '@tanstack/react-query';
import { closeMenus } from './closeMenus.ts';
import { warmOnIntent } from './warmOnIntent.ts';

/** What listens to the whole document, and may begin when the first page stands. */
export function onceIdle(queries: QueryClient, root: HTMLElement): void {
  closeMenus();
  warmOnIntent(queries, root);
}
