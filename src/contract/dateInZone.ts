/** One takes a phone milliseconds to make; there are as many as zones are asked for. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on the calendar of a place.
 *
 * @param atMs UTC milliseconds.
 * @param timeZone IANA: 'America/Chicago'.
 * @returns 'YYYY-MM-DD'
 */
export function dateInZone(atMs: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}
