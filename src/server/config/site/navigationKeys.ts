import * as v from 'valibot';
import { isObject } from '../configValues.ts';
import { LabelledLink, LinkGroup, shortListOf } from './siteValues.ts';

/* `network.navigation`: what stands in the header in place of the topics. */

const MAX_ENTRIES = 8;

export const NavigationKey = shortListOf(v.lazy(entrySchema), MAX_ENTRIES, 'links and groups');

function entrySchema(entry: unknown) {
  return isObject(entry) && 'links' in entry ? LinkGroup : LabelledLink;
}
