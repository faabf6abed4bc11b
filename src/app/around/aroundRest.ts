import { LoadingLine } from './LoadingLine.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SupportCredit } from './SupportCredit.tsx';

/** What stands around the pages and may come after them. */
export const aroundRest = { LoadingLine, SiteFooter, SupportCredit };
