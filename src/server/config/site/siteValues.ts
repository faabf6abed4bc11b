import * as v from 'valibot';
import { Url, isObject, keys } from '../configValues.ts';

/* What may stand at the keys around the stories: words that have to fit, links, moments. */

/** @param what 'a label'; the room that it has is told with it. */
export function textUpTo(maxLength: number, what: string) {
  return v.message(
    v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxLength)),
    `${what} of at most ${maxLength} characters`,
  );
}

/** A list that no page runs over with. @param items 'links' */
export function shortListOf<T extends v.GenericSchema>(item: T, max: number, items: string) {
  return v.pipe(
    v.array(item, `a list of ${items}`),
    v.rawCheck(({ dataset: { value }, addIssue }) => {
      if (!Array.isArray(value) || value.length <= max) return;
      addIssue({ message: `found ${value.length}, expected at most ${max} ${items}` });
    }),
  );
}

const OwnPath = v.message(
  v.pipe(v.string(), v.regex(/^\/(?![/\\])\S*$/)),
  'a path on this site such as "/topics/news"',
);

export const Label = textUpTo(40, 'a label');
const destination = { url: v.nullish(Url, null), path: v.nullish(OwnPath, null) };

/** A link with words of its own: to another site (`url`) or on this one (`path`). */
export const LabelledLink = v.pipe(
  keys({ label: Label, ...destination }),
  oneDestination(),
  v.transform(({ label, ...to }) => ({ label, href: hrefOf(to) })),
);

/** The same, where our own words stand in for a label that is left out. */
export const MaybeLabelledLink = v.pipe(
  keys({ label: v.nullish(Label, null), ...destination }),
  oneDestination(),
  v.transform(({ label, ...to }) => ({ label, href: hrefOf(to) })),
);

/** '2026-10-05T06:00:00-05:00' → '2026-10-05T11:00:00.000Z' */
const Moment = v.message(
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
    v.check((text) => !Number.isNaN(Date.parse(text))),
    v.transform((text) => new Date(text).toISOString()),
  ),
  'a moment with its offset from UTC such as "2026-10-05T06:00:00-05:00"',
);

/** When something is shown; null: from the start, and until it is taken out. */
export const shownWhen = { from: v.nullish(Moment, null), until: v.nullish(Moment, null) };

interface ShownWhen {
  readonly from: string | null;
  readonly until: string | null;
}

/** What is shown until before it is shown from would never be. */
export function endsAfterItBegins<T extends ShownWhen>() {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { from, until: value } = dataset.value;
    if (!from || !value || from < value) return;
    const input = { from, until: value };
    const at = { type: 'object', origin: 'value', input, key: 'until', value } as const;
    addIssue({ message: `found ${value}, expected a moment after "from"`, path: [at] });
  });
}

interface Destination {
  readonly url: string | null;
  readonly path: string | null;
}

function oneDestination<T extends Destination>() {
  return v.rawCheck<T>(({ dataset: { value }, addIssue }) => {
    if (!isObject(value)) return;
    const given = ['url', 'path'].filter((key) => (value[key] ?? null) !== null);
    if (given.length === 1) return;
    const found = given.length === 0 ? 'neither' : 'both';
    addIssue({
      message: `found ${found}, expected "url" (another site) or "path" (a page of this one)`,
    });
  });
}

function hrefOf({ url, path }: Destination): string {
  return url ?? path ?? '/';
}

const MAX_LINKS = 12;

/** Links under a word of their own: in the header, and in the footer. */
export const LinkGroup = keys({
  label: Label,
  links: v.pipe(
    shortListOf(LabelledLink, MAX_LINKS, 'links'),
    v.minLength(1, 'a list of at least one link'),
  ),
});
