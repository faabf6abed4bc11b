import * as v from 'valibot';
import { Url, keys } from '../configValues.ts';
import { Label, LinkGroup, MaybeLabelledLink, shortListOf, textUpTo } from './siteValues.ts';

/* `network.footer`: what a station has to say, and to lead to, at the end of every page. */

const MAX_GROUPS = 6;
const MAX_SOCIAL = 10;
const MAX_STATIONS = 60;

const Email = v.message(
  v.pipe(v.string(), v.email()),
  'an e-mail address such as "hello@example.org"',
);

const SocialLink = v.pipe(
  keys({ name: Label, url: Url }),
  v.transform(({ name, url }) => ({ name, href: url })),
);

const StationFile = v.pipe(
  keys({ station: textUpTo(20, 'a call sign'), url: Url }),
  v.transform(({ station, url }) => ({ station, href: url })),
);

export const FooterKey = keys({
  groups: v.optional(shortListOf(LinkGroup, MAX_GROUPS, 'groups'), []),
  social: v.optional(shortListOf(SocialLink, MAX_SOCIAL, 'links with "name" and "url"'), []),
  newsletter: v.nullish(MaybeLabelledLink, null),
  publicFile: v.optional(
    shortListOf(StationFile, MAX_STATIONS, 'links with "station" and "url"'),
    [],
  ),
  eeoReport: v.nullish(Url, null),
  license: v.nullish(textUpTo(300, 'a line'), null),
  contact: v.nullish(
    keys({
      text: v.nullish(textUpTo(200, 'a line'), null),
      email: v.nullish(Email, null),
      phone: v.nullish(textUpTo(40, 'a phone number'), null),
    }),
    null,
  ),
});
