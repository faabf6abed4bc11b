const REST_MS = 200;

/**
 * A rest between two looks at a stream, so that a phone has less to do.
 *
 * Timers of a page that nobody sees may ring once a minute: then there is none, and a stream is read as it comes.
 */
export function restWhileSeen(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}
