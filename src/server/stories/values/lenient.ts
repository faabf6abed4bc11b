import * as v from 'valibot';

/*
 * Fields of publishers' JSON. Any of them may be missing, null, '', the word "null" or of another type: each then has
 * the value that stands for "not known", and the record that holds it is still read.
 */

/** '' when not known. */
export const Text = v.fallback(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value).trim()),
    v.transform((value) => (value === 'null' || value === 'undefined' ? '' : value)),
  ),
  '',
);

/** null when not known; '12' is a number too. */
export const Count = v.fallback(
  v.nullable(
    v.pipe(
      v.union([
        v.number(),
        v.pipe(v.string(), v.regex(/^\s*\d+(\.\d+)?\s*$/), v.transform(Number)),
      ]),
      v.finite(),
    ),
  ),
  null,
);

/** A number of pixels or seconds; null when not known, and never 0 or less. */
export const Positive = v.fallback(
  v.pipe(
    Count,
    v.transform((count) => (count !== null && count > 0 ? count : null)),
  ),
  null,
);

export const Flag = v.fallback(v.nullable(v.boolean()), null);

/** What a list holds of what `item` can read. One object alone is a list of one; anything else is an empty list. */
export function listOf<T extends v.GenericSchema>(item: T) {
  return v.fallback(
    v.pipe(
      v.unknown(),
      v.transform((value): unknown[] => {
        if (Array.isArray(value)) return value;
        return typeof value === 'object' && value !== null ? [value] : [];
      }),
      v.transform((values): v.InferOutput<T>[] =>
        values.flatMap((value) => {
          const read = v.safeParse(item, value);
          return read.success ? [read.output] : [];
        }),
      ),
    ),
    [],
  );
}

/** A record by name; empty when it is something else. */
export const RecordOfAnything = v.fallback(v.record(v.string(), v.unknown()), {});

/** `schema`'s value, or null when it cannot be read. */
export function orNull<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.nullable(schema), null);
}
