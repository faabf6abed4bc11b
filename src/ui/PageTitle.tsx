import { createContext, use } from 'react';

/** Puts a page's own title together with the site's name. */
export const TitleContext = createContext<(title: string) => string>((title) => title);

/** The title of the page that draws it, in the browser's tab and in history. */
export function PageTitle({ children }: { readonly children: string }) {
  return <title>{use(TitleContext)(children)}</title>;
}
