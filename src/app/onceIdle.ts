import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { closeMenus } from './closeMenus.ts';
import { ownBannerLinks } from './ownBannerLinks.ts';
import { warmOnIntent } from './warmOnIntent.ts';

/** What listens to the whole document, and may begin when the first page stands. */
export function onceIdle(queries: QueryClient, root: HTMLElement, router: DataRouter): void {
  closeMenus();
  ownBannerLinks((path) => void router.navigate(path));
  warmOnIntent(queries, root);
}
