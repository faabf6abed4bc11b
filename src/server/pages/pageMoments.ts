import type { Credit } from '#contract/site.ts';
import type { Banner } from '../config/site/bannerKeys.ts';
import { AHEAD_MS, isDrawn, SERVED_STEP_MS } from './bannerStrip.ts';

interface Dated {
  readonly banners: readonly Banner[];
  readonly credits: readonly Credit[];
}

/**
 * The next moment at which what stands on all pages changes by itself: banners, and who is thanked.
 *
 * @returns UTC milliseconds; Infinity: never.
 */
export function pageMomentAfter({ banners, credits }: Dated, nowMs: number): number {
  const ofCredits = credits.flatMap(({ from, until }) => [from, until]).map(momentOf);
  const ofBanners = banners.flatMap(({ from, until }) => [
    momentOf(from) - AHEAD_MS,
    momentOf(until),
  ]);
  const hasStrip = banners.some((banner) => isDrawn(banner, nowMs));
  const served = hasStrip ? [Math.floor(nowMs / SERVED_STEP_MS + 1) * SERVED_STEP_MS] : [];
  const coming = [...ofCredits, ...ofBanners, ...served].filter((ms) => ms > nowMs);
  return Math.min(Infinity, ...coming);
}

function momentOf(at: string | null): number {
  return at === null ? Infinity : Date.parse(at);
}
