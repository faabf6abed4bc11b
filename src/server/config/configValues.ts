import * as v from 'valibot';
import { Slug, TimeZone, WebUrl } from '#contract/web.ts';
import { unknownKeyProblem } from './unknownKey.ts';

/*
 * What may stand at the keys of longwave.config.json. The message of each says what is expected, as it is printed to
 * whoever wrote the file: 'network.url: found "example", expected a web address …'.
 */

export const Text = v.message(v.pipe(v.string(), v.trim(), v.nonEmpty()), 'some text');
export const Url = v.message(WebUrl, 'a web address such as "https://example.org"');
/** Our own address: the app lives at the root of its host. */
export const HostUrl = v.message(
  v.pipe(
    WebUrl,
    v.check((url) => new URL(url).href === `${new URL(url).origin}/`),
  ),
  'a web address without a path such as "https://listen.example.org"',
);
export const Id = v.message(Slug, 'an id of small letters, digits and hyphens such as "wxyz-1"');
export const Zone = v.message(TimeZone, 'an IANA time zone such as "America/Chicago"');
export const Latitude = degrees(90);
export const Longitude = degrees(180);

export const Locale = v.message(
  v.pipe(v.string(), v.check(isLocale)),
  'a language tag such as "en-US"',
);

/** '5m' → milliseconds */
export const Duration = v.message(
  v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{0,4}[smh]$/),
    v.check((duration) => millisecondsOf(duration) >= 60_000),
    v.transform(millisecondsOf),
  ),
  'a duration of a minute or more such as "90s", "5m" or "1h"',
);

/** 'local-news' → { id: 'local-news', name: 'Local news' } */
export const TopicValue = v.union(
  [
    v.object({ id: Slug, name: v.pipe(v.string(), v.nonEmpty()) }),
    v.pipe(
      Slug,
      v.transform((id) => ({ id, name: titleOf(id) })),
    ),
  ],
  'a topic: an id such as "news", or { "id": "news", "name": "News" }',
);

export function atLeastZero(expected: string) {
  return v.message(v.pipe(v.number(), v.minValue(0)), expected);
}

export function listOf<T extends v.GenericSchema>(item: T, expected: string) {
  return v.array(item, expected);
}

export function filledListOf<T extends v.GenericSchema>(item: T, expected: string) {
  return v.pipe(v.array(item, expected), v.minLength(1, expected));
}

/**
 * An object with these keys and no others. Absent ones are decoded as `undefined`, so that each says itself what it
 * expected.
 */
export function keys<E extends v.ObjectEntries>(entries: E) {
  const known = Object.keys(entries);
  return v.pipe(
    openKeys(entries),
    v.rawCheck(({ dataset: { value: input }, addIssue }) => {
      if (!isObject(input)) return;
      for (const key of Object.keys(input).filter((one) => !known.includes(one))) {
        const at = { type: 'object', origin: 'key', input, key, value: input[key] } as const;
        addIssue({ message: unknownKeyProblem(key, known), path: [at] });
      }
    }),
  );
}

/** The same, where others may stand beside them. */
export function openKeys<E extends v.ObjectEntries>(entries: E) {
  const blank = Object.fromEntries(Object.keys(entries).map((key) => [key, undefined]));
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isObject, 'an object'),
    v.transform((given) => ({ ...blank, ...given })),
    v.looseObject(entries),
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function degrees(limit: number) {
  return v.message(
    v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit)),
    `degrees from -${limit} to ${limit}`,
  );
}

function isLocale(tag: string): boolean {
  try {
    // Languages have two letters or three; longer ones are names of them, 'english'.
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

function millisecondsOf(duration: string): number {
  const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
  return Number.parseInt(duration, 10) * (units[duration.slice(-1)] ?? 0);
}

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
