declare global {
  /** Safari's MediaSource on phones. W3C Media Source Extensions, "ManagedMediaSource". */
  var ManagedMediaSource: typeof MediaSource | undefined;
  /** What has changed in a buffer that the browser manages. The same, "BufferedChangeEvent". */
  interface BufferedChangeEvent extends Event {
    readonly removedRanges?: TimeRanges;
  }
  interface SourceBufferEventMap {
    bufferedchange: BufferedChangeEvent;
  }
}

/** MediaSource, by either of its names; undefined: this browser has none. */
export function mediaSourceClass(): typeof MediaSource | undefined {
  return globalThis.ManagedMediaSource ?? globalThis.MediaSource;
}
