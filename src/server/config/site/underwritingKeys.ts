import * as v from 'valibot';
import { CreditPlace } from '#contract/site.ts';
import { Url, keys } from '../configValues.ts';
import { endsAfterItBegins, shortListOf, shownWhen, textUpTo } from './siteValues.ts';

/* `network.underwriting`: who is thanked, in words and a link, at set places. */

const MAX_CREDITS = 40;

const Place = v.message(CreditPlace, '"front", "story" or "station"');

const UnderwriterKeys = v.pipe(
  keys({
    text: textUpTo(100, 'words'),
    url: Url,
    places: v.optional(v.array(Place, 'a list of places'), [...CreditPlace.options]),
    ...shownWhen,
  }),
  endsAfterItBegins(),
  v.transform(({ url, ...credit }) => ({ ...credit, href: url })),
);

export const UnderwritingKey = shortListOf(UnderwriterKeys, MAX_CREDITS, 'credits');
