/* Pictures and frames that show a reader nothing, and tell somebody of them. */

const PICTURES = new RegExp(
  [
    String.raw`/images?/tracking/`,
    String.raw`^https?://(pixel|stats|track|tracking|beacon|counter)\.[^/]+/`,
    String.raw`//[^/]*(doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|feedsportal\.com)/`,
    String.raw`//(www\.)?facebook\.com/tr\b`,
    String.raw`//feeds\.feedburner\.com/~`,
    String.raw`/(pixel|spacer|blank|count|1x1|transparent|mf)\.(gif|png)(\?|$)`,
  ].join('|'),
  'i',
);
const SITES =
  /(^|\.)(googletagmanager\.com|doubleclick\.net|google-analytics\.com|facebook\.com\/plugins)$/;

/** Whether a picture's address is that of a counter of readers: feeds and newsletters carry them as pictures. */
export function isCountingPicture(url: string): boolean {
  return PICTURES.test(url);
}

/** @param site As {@link siteOf} gives it. */
export function isCountingSite(site: string): boolean {
  return SITES.test(site);
}
