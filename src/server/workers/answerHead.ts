import type { Made } from '../kept/askPlainly.ts';

/* All of an answer but its bytes, on its way from the maker to a worker. JSON knows no Infinity. */

type Head = Omit<Made, 'bytes' | 'untilMs'> & { readonly untilMs: number | null };

export function headOf({ status, headers, revision, untilMs }: Made): Buffer {
  const head: Head = {
    status,
    headers,
    revision,
    untilMs: untilMs === Infinity ? null : untilMs,
  };
  return Buffer.from(JSON.stringify(head));
}

/** @param headBytes How many of them are the head; none: there is no answer that could be kept. */
export function madeOf(all: Buffer, headBytes: number): Made | null {
  if (headBytes === 0) return null;
  const head: unknown = JSON.parse(all.toString('utf8', 0, headBytes));
  if (!isHead(head)) throw new Error('The maker said something else');
  return { ...head, untilMs: head.untilMs ?? Infinity, bytes: all.subarray(headBytes) };
}

/** Both ends are this program. */
function isHead(said: unknown): said is Head {
  return typeof said === 'object' && said !== null && 'revision' in said;
}
