import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Coding, Form } from '../http/coding.ts';
import { heldTag, tagOf } from '../http/entityTag.ts';
import type { KeptAnswer, Sendable } from './keptAnswer.ts';

/** Of what has not changed neither form nor length is said. */
const OF_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

export function writeForm(
  { method }: Pick<IncomingMessage, 'method'>,
  response: ServerResponse,
  { status, headers, bytes }: Sendable,
): void {
  response.writeHead(status, headers);
  response.end(method === 'HEAD' ? undefined : bytes);
}

export function writeUnchanged(response: ServerResponse, headers: string[]): void {
  response.writeHead(304, headers);
  response.end();
}

/**
 * By tag, or where there is none by date (RFC 9110 §13.2.2).
 *
 * @param coding In which it would be sent.
 * @returns What is said to who has it already; null: the asker has not.
 */
export function unchangedHeaders(
  { headers }: Pick<IncomingMessage, 'headers'>,
  answer: KeptAnswer,
  coding: Coding | null,
): string[] | null {
  const { plain, hash, lastModified } = answer;
  if (plain.status !== 200) return null;
  const tags = headers['if-none-match'];
  if (hash !== null) {
    const held = heldTag(tags, hash, tagOf(hash, formOf(answer, coding)));
    return held === null ? null : remembered(answer, held);
  }
  if (tags !== undefined || lastModified === null) return null;
  const isHeld = Date.parse(headers['if-modified-since'] ?? '') >= Date.parse(lastModified);
  return isHeld ? remembered(answer, null) : null;
}

function formOf({ isCompressed, isThorough }: KeptAnswer, coding: Coding | null): Form | null {
  if (!isCompressed) return null;
  return coding === 'br' && isThorough ? 'br11' : coding;
}

function remembered({ plain, unchanged }: KeptAnswer, tag: string | null): string[] {
  const headers =
    unchanged.get(tag) ??
    plain.headers
      .filter(([name]) => !OF_BODY.has(name))
      .flatMap(([name, value]) => [name, name === 'etag' && tag !== null ? tag : value]);
  unchanged.set(tag, headers);
  return headers;
}
