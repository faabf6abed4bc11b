/* Dates and durations as publishers write them. */

const ZONE = /(?:Z|GMT|UTC?|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*(?:\([^()]*\))?$/i;

/** Zones that feeds name and that `Date` does not know, by their capitals, as offsets from UTC. */
const NAMED_ZONES: ReadonlyMap<string, string> = new Map([
  ['BST', '+0100'],
  ['CET', '+0100'],
  ['CEST', '+0200'],
  ['WEST', '+0100'],
  ['EET', '+0200'],
  ['EEST', '+0300'],
  ['MSK', '+0300'],
  ['SAST', '+0200'],
  ['NST', '-0330'],
  ['NDT', '-0230'],
  ['AST', '-0400'],
  ['ADT', '-0300'],
  ['AKST', '-0900'],
  ['AKDT', '-0800'],
  ['HST', '-1000'],
  ['JST', '+0900'],
  ['AEST', '+1000'],
  ['AEDT', '+1100'],
  ['CHST', '+1000'],
  ['NZST', '+1200'],
  ['NZDT', '+1300'],
]);

/** '2026-03-01', '1 Mar 26', 'March 1, 2026', '3/1/2026': `Date` takes 'Episode 7' for a date too. */
const FORMS =
  /^(\d{4}-\d|\d{1,2}[ -][a-z]{3,9}\.?[ -,]\s?\d{2}|[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{4})/i;
/** No date is written longer, with all its blanks. */
const MAX_LENGTH = 200;
/** Before the web there were no feeds: an older date is a slip, such as 1970 for "none". */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

/**
 * A moment as publishers write it: ISO 8601, RFC 3339 or RFC 822. Without a zone it is UTC, never this machine's zone.
 *
 * @returns As our contract writes it ('2026-03-01T14:05:00.000Z'), or null when it is no date.
 */
export function instantOf(written: string): string | null {
  if (written.length > MAX_LENGTH) return null;
  const text = written.trim().replace(/\s+/g, ' ');
  if (!text) return null;
  const day = withoutWeekday(text);
  const ms = FORMS.test(day) ? Date.parse(withZone(day)) : NaN;
  if (!Number.isFinite(ms)) return null;
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? date.toISOString() : null;
}

/** Seconds of '3723', '62:03' or '1:02:03'; null when it is no duration. */
export function secondsOf(written: string): number | null {
  const parts = written.trim().split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d+(\.\d+)?$/.test(part))) return null;
  const seconds = parts.reduce((total, part) => total * 60 + Number(part), 0);
  return seconds > 0 ? seconds : null;
}

/** The day of the week tells nothing, and may be in any language: 'Sáb, 22 Aug 2026'. */
function withoutWeekday(text: string): string {
  return text.replace(/^\p{L}+\.?, ?/u, '');
}

function withZone(text: string): string {
  const [, name] = /\b([A-Z]{3,4})$/i.exec(text) ?? [];
  const offset = name && NAMED_ZONES.get(name.toUpperCase());
  if (offset) return text.slice(0, -name.length) + offset;
  if (ZONE.test(text)) return text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00Z`;
  return /^\d{4}-\d{2}-\d{2}[T ]/.test(text) ? `${text.replace(' ', 'T')}Z` : `${text} GMT`;
}
