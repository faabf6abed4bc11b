import type { MiddlewareHandler } from 'hono';

/** Where the listener's browser may get things from, besides our own origin. */
export interface ContentSources {
  /** Origins of streams that script reads itself ('https://streams.example.org'), or any with 'https:'. */
  readonly connect: readonly string[];
  /** Schemes of streams and story audio. */
  readonly media: readonly string[];
  readonly images: readonly string[];
}

const STRICT: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/**
 * Sets them on every answer, whatever it is.
 *
 * @param sources As they are now: it is learned, by and by, where streams lead to.
 */
export function securityHeaders(sources: () => ContentSources): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const policy = contentSecurityPolicy(sources());
    for (const [name, value] of Object.entries(STRICT)) c.res.headers.set(name, value);
    // What may do less than a page says so itself.
    if (!c.res.headers.has('content-security-policy')) {
      c.res.headers.set('content-security-policy', policy);
    }
  };
}

function contentSecurityPolicy({ connect, media, images }: ContentSources): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${images.join(' ')}`,
    // Howler leaves a data: address of silence in an element that it is done with.
    `media-src 'self' blob: data: ${media.join(' ')}`,
    `connect-src 'self' ${connect.join(' ')}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ]
    .map((directive) => directive.trim())
    .join('; ');
}
