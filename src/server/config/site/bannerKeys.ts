import * as v from 'valibot';
import { keys } from '../configValues.ts';
import { LabelledLink, endsAfterItBegins, shortListOf, shownWhen, textUpTo } from './siteValues.ts';

/* `network.banners`: pledge drives and notices, each between two moments. */

const MAX_BANNERS = 10;

const BannerKeys = v.pipe(
  keys({
    text: textUpTo(200, 'words'),
    link: v.nullish(LabelledLink, null),
    kind: v.optional(v.picklist(['notice', 'pledge'], '"notice" or "pledge"'), 'notice'),
    ...shownWhen,
  }),
  endsAfterItBegins(),
);
/** What stands over a page between two moments. */
export type Banner = v.InferOutput<typeof BannerKeys>;

export const BannersKey = v.pipe(
  shortListOf(BannerKeys, MAX_BANNERS, 'banners'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value: banners } = dataset;
    for (const [key, value] of banners.entries()) {
      const beside = twoBeside(banners, key);
      if (!beside) continue;
      const others = beside.map((index) => `banners[${index}]`).join(' and ');
      const at = { type: 'array', origin: 'value', input: banners, key, value } as const;
      addIssue({
        message: `is shown together with ${others}; at most two are at a time`,
        path: [at],
      });
    }
  }),
);

/** Two before it that are shown at one moment with it. Spans of which each two meet have a moment in common. */
function twoBeside(banners: readonly Banner[], index: number): readonly [number, number] | null {
  const earlier = banners.flatMap((other, i) =>
    i < index && meet(other, banners[index]) ? i : [],
  );
  for (const first of earlier) {
    const second = earlier.find((i) => i > first && meet(banners[first], banners[i]));
    if (second !== undefined) return [first, second];
  }
  return null;
}

function meet(one: Banner | undefined, other: Banner | undefined): boolean {
  if (!one || !other) return false;
  return isBefore(one.from, other.until) && isBefore(other.from, one.until);
}

/** Without a beginning it was always there, without an end it always will be. */
function isBefore(from: string | null, until: string | null): boolean {
  return from === null || until === null || from < until;
}
