/** The checks of the page "Why can’t I hear this?", and what one of them found. */
export type CheckId =
  | 'codec'
  | 'volume'
  | 'network'
  | 'origin'
  | 'streams'
  | 'autoplay'
  | 'player'
  | 'silence';

/** What the listener can do: here, at another page, or with their own hands. */
export type Todo =
  | { readonly kind: 'act'; readonly act: 'unmute' | 'play' | 'again' }
  | { readonly kind: 'go'; readonly to: string; readonly words: string }
  | { readonly kind: 'advice'; readonly words: string };

/** What one check found. */
export interface Finding {
  readonly id: CheckId;
  /** 'partly': something is wrong, but the channel can be heard in spite of it. */
  readonly is: 'waiting' | 'ok' | 'partly' | 'problem' | 'unknown';
  readonly words: string;
  /** One line for each stream, where there is something to say of each. */
  readonly details: readonly string[];
  readonly todo: Todo | null;
}

/** Of a check that has nothing more to say than its words. */
export const PLAIN = { details: [], todo: null };

/** 'streams.example.org/wxyz.mp3'; a path of ours stays one. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\?.*$/, '');
}
