import * as v from 'valibot';
import { isObject, keys } from '../configValues.ts';
import { Label, LabelledLink, shortListOf } from './siteValues.ts';

/* `network.navigation`: what stands in the header in place of the topics. */

const MAX_ENTRIES = 8;
const MAX_LINKS = 12;

/** Links under a word of their own; the footer has the same. */
export const LinkGroup = keys({
  label: Label,
  links: v.pipe(
    shortListOf(LabelledLink, MAX_LINKS, 'links'),
    v.minLength(1, 'a list of at least one link'),
  ),
});

export const NavigationKey = shortListOf(v.lazy(entrySchema), MAX_ENTRIES, 'links and groups');

function entrySchema(entry: unknown) {
  return isObject(entry) && 'links' in entry ? LinkGroup : LabelledLink;
}
