import * as v from 'valibot';
import type { Network } from '#contract/network.ts';
import type { Site } from '#contract/site.ts';
import { Url, keys } from '../configValues.ts';
import { BannersKey } from './bannerKeys.ts';
import { FooterKey } from './footerKeys.ts';
import { NavigationKey } from './navigationKeys.ts';
import { textUpTo } from './siteValues.ts';
import { UnderwritingKey } from './underwritingKeys.ts';

/* The keys of `network` for what stands around the stories. */

export const siteKeys = {
  donateUrl: v.nullish(Url, null),
  /** The same with words of its own. */
  donate: v.nullish(keys({ url: Url, label: textUpTo(24, 'a label') }), null),
  navigation: v.nullish(NavigationKey, null),
  footer: v.optional(FooterKey, {}),
  banners: v.optional(BannersKey, []),
  underwriting: v.optional(UnderwritingKey, []),
  /** A folder of Markdown, beside the config file. */
  pages: v.nullish(textUpTo(200, 'the name of a folder'), null),
};

type SiteKeys = v.InferOutput<v.ObjectSchema<typeof siteKeys, undefined>>;

/** The values of these keys, by who needs them. */
export function sitePartsOf(network: SiteKeys) {
  const { donate, donateUrl, navigation, footer, banners, underwriting, pages } = network;
  const everywhere: Pick<Network, 'donateUrl' | 'donateLabel' | 'navigation' | 'creditPlaces'> = {
    donateUrl: donate?.url ?? donateUrl,
    donateLabel: donate?.label ?? null,
    navigation,
    // By the hour: the origin fills it in.
    creditPlaces: [],
  };
  const site: Omit<Site, 'pages'> = { footer, credits: underwriting };
  return { everywhere, site, banners, pages };
}
