import * as v from 'valibot';
import { NavigationGroup } from './navigation.ts';
import { Href } from './picture.ts';
import { Instant, Slug, WebUrl } from './web.ts';

/** What a station's footer holds beyond its name. */
export const Footer = v.object({
  groups: v.array(NavigationGroup),
  social: v.array(v.object({ name: v.string(), href: WebUrl })),
  newsletter: v.nullable(v.object({ label: v.nullable(v.string()), href: Href })),
  /** The inspection files that US stations have to lead to, by call sign. 47 CFR §73.3527. */
  publicFile: v.array(v.object({ station: v.string(), href: WebUrl })),
  /** The equal employment opportunity report. 47 CFR §73.2080. */
  eeoReport: v.nullable(WebUrl),
  /** Whose licence it is, as one line. */
  license: v.nullable(v.string()),
  contact: v.nullable(
    v.object({
      text: v.nullable(v.string()),
      email: v.nullable(v.string()),
      phone: v.nullable(v.string()),
    }),
  ),
});
export type Footer = v.InferOutput<typeof Footer>;

export const CreditPlace = v.picklist(['front', 'story', 'station']);
export type CreditPlace = v.InferOutput<typeof CreditPlace>;

/** An underwriter, and where and when it is thanked; null: always. */
const Credit = v.object({
  text: v.string(),
  href: Href,
  places: v.array(CreditPlace),
  from: v.nullable(Instant),
  until: v.nullable(Instant),
});
export type Credit = v.InferOutput<typeof Credit>;

/** What a network puts around its pages, and no page waits for, `GET /api/site`. */
export const Site = v.object({
  footer: Footer,
  credits: v.array(Credit),
  /** Its own pages, in the order to show them. */
  pages: v.array(v.object({ slug: Slug, title: v.string() })),
});
export type Site = v.InferOutput<typeof Site>;
