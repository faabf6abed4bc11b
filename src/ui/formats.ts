/* Intl's formats take a phone milliseconds to make, and a page asks for the same few in every row: each is made once. */

const dateTimes = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** @throws {RangeError} where the locale or the time zone is none. */
export function dateTimeFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  // Without a zone it is the device's, which travels.
  const offset = options.timeZone ?? new Date().getTimezoneOffset();
  return once(dateTimes, [locale, options, offset], () => new Intl.DateTimeFormat(locale, options));
}

/** @throws {RangeError} where the locale is none. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, [locale, options], () => new Intl.NumberFormat(locale, options));
}

/** 'yesterday', not '1 day ago'. @throws {RangeError} where the locale is none. */
export function relativeTimeFormat(locale: string): Intl.RelativeTimeFormat {
  const make = () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return once(relatives, [locale], make);
}

function once<T>(made: Map<string, T>, of: readonly unknown[], make: () => T): T {
  const key = JSON.stringify(of);
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
