/** A page to hand on. */
export interface SharedPage {
  readonly title: string;
  /** Its whole address. */
  readonly url: string;
}

/** What a browser has for it; most desktop browsers have no `share`, pages without TLS have neither. */
export interface Sharing {
  readonly share?: (page: SharedPage) => Promise<void>;
  readonly clipboard?: Pick<Clipboard, 'writeText'>;
}

/**
 * Gives a page to the system's own dialog, else to the clipboard.
 *
 * @returns 'by hand': the browser lets this page do neither.
 * @see https://w3c.github.io/web-share/ and https://w3c.github.io/clipboard-apis/
 */
export async function handOn(
  page: SharedPage,
  { share, clipboard }: Sharing,
): Promise<'shared' | 'dismissed' | 'copied' | 'by hand'> {
  if (share) {
    try {
      await share(page);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    }
  }
  try {
    if (!clipboard) return 'by hand';
    await clipboard.writeText(page.url);
    return 'copied';
  } catch {
    return 'by hand';
  }
}

/** The browser's, bound to where they belong. */
export function sharingOf(browser: Navigator): Sharing {
  return {
    ...(typeof browser.share === 'function' && {
      share: (page: SharedPage) => browser.share({ ...page }),
    }),
    ...('clipboard' in browser && { clipboard: browser.clipboard }),
  };
}
