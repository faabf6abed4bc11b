import { createHash } from 'node:crypto';
import type { ServerMessages } from '#messages/serverMessages.ts';
import type { Banner } from '../config/site/bannerKeys.ts';
import { markup, type Markup } from './markup/markup.ts';

/** Pages stay open for hours: banners that begin in the meantime come with them. */
export const AHEAD_MS = 24 * 3_600_000;
/** A page that says the same is the same for so long: clocks that are off by less are believed (src/banners). */
export const SERVED_STEP_MS = 5 * 60_000;

interface StripDeps {
  /** UTC milliseconds. */
  readonly nowMs: number;
  /** The built script that shows those which are due and were not dismissed (src/banners). */
  readonly script: string;
  readonly messages: ServerMessages;
}

/**
 * The banners of a page, above the app, which never touches them. Each is hidden until the script has looked whether it was
 * dismissed; the script stands before the page, so nothing moves when they are shown.
 *
 * @returns null: none is due.
 */
export function bannerStrip(banners: readonly Banner[], deps: StripDeps): Markup | null {
  const { nowMs, script, messages } = deps;
  const served = new Date(nowMs - (nowMs % SERVED_STEP_MS)).toISOString();
  const due = banners.filter((banner) => isDrawn(banner, nowMs));
  if (due.length === 0) return null;
  const { server: say } = messages;
  return markup`<aside class="banners" aria-label="${say.notices}" data-served="${served}">${due.map((one) => drawn(one, say))}</aside><script src="${script}"></script>`;
}

/** Whether it stands on a page that is made now. */
export function isDrawn({ from, until }: Banner, nowMs: number): boolean {
  const soon = new Date(nowMs + AHEAD_MS).toISOString();
  const now = new Date(nowMs).toISOString();
  return (from === null || from <= soon) && (until === null || now < until);
}

function drawn(banner: Banner, say: ServerMessages['server']): Markup {
  const { text, link, kind, from, until } = banner;
  const times = markup`${from && markup` data-from="${from}"`}${until && markup` data-until="${until}"`}`;
  const onward = link && markup` <a href="${link.href}">${link.label}</a>`;
  return markup`<div class="banner" data-banner="${idOf(banner)}" data-kind="${kind}"${times} hidden><div><p>${text}${onward}</p><button type="button" aria-label="${say.dismissNamed(text)}">${say.dismiss}</button></div></div>`;
}

/** Of its words and times: what was dismissed stays away until it says something else. */
function idOf({ text, link, kind, from, until }: Banner): string {
  const said = JSON.stringify([text, link, kind, from, until]);
  return createHash('sha256').update(said).digest('hex').slice(0, 12);
}
