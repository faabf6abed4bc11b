import * as v from 'valibot';
import { Href } from './picture.ts';

/** A way from every page, in the operator's words. */
export const NavigationLink = v.object({ label: v.string(), href: Href });
export type NavigationLink = v.InferOutput<typeof NavigationLink>;

export const NavigationGroup = v.object({ label: v.string(), links: v.array(NavigationLink) });
export type NavigationGroup = v.InferOutput<typeof NavigationGroup>;

export const Navigation = v.array(v.union([NavigationLink, NavigationGroup]));
export type Navigation = v.InferOutput<typeof Navigation>;
