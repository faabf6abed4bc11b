/* Pictures and frames that show a reader nothing, and tell somebody of them. */

const PICTURES = [
  /\/images?\/tracking\//i,
  /^https?:\/\/(pixel|stats|track|tracking|beacon|counter)\.[^/]+\//i,
  /\/\/[^/]*(doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|feedsportal\.com)\//i,
  /\/\/(www\.)?facebook\.com\/tr\b/i,
  /\/\/feeds\.feedburner\.com\/~/i,
  /\/(pixel|spacer|blank|count|1x1|transparent|mf)\.(gif|png)(\?|$)/i,
];
const SITES =
  /(^|\.)(googletagmanager\.com|doubleclick\.net|google-analytics\.com|facebook\.com\/plugins)$/;

/** Whether a picture's address is that of a counter of readers: feeds and newsletters carry them as pictures. */
export function isCountingPicture(url: string): boolean {
  return PICTURES.some((one) => one.test(url));
}

/** @param site As {@link siteOf} gives it. */
export function isCountingSite(site: string): boolean {
  return SITES.test(site);
}
