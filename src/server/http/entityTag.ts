import type { Form } from './coding.ts';

const FORM_NAME = /-(?:br|br11|zstd|gzip)$/;

/** Each form has other bytes, so each has a tag of its own (RFC 9110 §8.8.3). @param form null: as it is. */
export function tagOf(hash: string, form: Form | null): string {
  return form ? `"${hash}-${form}"` : `"${hash}"`;
}

/**
 * The tag by which `If-None-Match` names this content, in whichever form it was sent: compared weakly (RFC 9110 §13.1.2). Who
 * has another form than would be sent is told the tag of that one, or a cache would take the one for the other (RFC 9111 §4.3.4).
 *
 * @param current The tag of what would be sent.
 * @returns null: it is not named.
 */
export function heldTag(
  ifNoneMatch: string | undefined,
  hash: string,
  current: string,
): string | null {
  if (!ifNoneMatch) return null;
  const named = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const held = named.filter((tag) => tag.replaceAll('"', '').replace(FORM_NAME, '') === hash);
  if (named.includes('*') || held.includes(current)) return current;
  const [other] = held;
  return other === undefined ? null : `"${other.replaceAll('"', '')}"`;
}
