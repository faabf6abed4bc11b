/** Where text stops being JSON, counted from 1 as editors do. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

/**
 * Blanks, then one token: a mark, a string, a number or a word. Anything else does not match. In a string may stand what is
 * no control character, no quote and no backslash, or an escape. RFC 8259 §7.
 */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b))/y;

interface Token {
  /** A mark is its own kind; else 'string', 'scalar', 'end', or 'none' for what no token starts with. */
  readonly kind: string;
  readonly at: number;
  readonly end: number;
}

/**
 * Finds the first place where the text is not JSON: what engines say of it differs, and some leave out the place.
 *
 * @returns null: none was found.
 */
export function jsonFault(text: string): JsonFault | null {
  const fault = readValue(text, 0);
  const found = typeof fault === 'number' ? atEnd(text, fault) : fault;
  if (!found) return null;
  const before = text.slice(0, found.at).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    expected: found.expected,
  };
}

interface Break {
  readonly at: number;
  readonly expected: string;
}

function atEnd(text: string, from: number): Break | null {
  const token = next(text, from);
  return token.kind === 'end' ? null : { at: token.at, expected: 'the end of the file' };
}

/** @returns Where the value ends, or where it breaks. */
function readValue(text: string, from: number): number | Break {
  const token = next(text, from);
  if (token.kind === 'string' || token.kind === 'scalar') return token.end;
  if (token.kind === '{') return readMembers(text, token.end, '}', readPair);
  if (token.kind === '[') return readMembers(text, token.end, ']', readValue);
  return { at: token.at, expected: 'a value' };
}

function readPair(text: string, from: number): number | Break {
  const key = next(text, from);
  if (key.kind !== 'string') return { at: key.at, expected: 'a key in double quotes' };
  const colon = next(text, key.end);
  if (colon.kind !== ':') return { at: colon.at, expected: 'a colon' };
  return readValue(text, colon.end);
}

function readMembers(
  text: string,
  from: number,
  close: '}' | ']',
  read: (text: string, from: number) => number | Break,
): number | Break {
  const first = next(text, from);
  if (first.kind === close) return first.end;
  let at: number | Break = read(text, from);
  while (typeof at === 'number') {
    const mark = next(text, at);
    if (mark.kind === close) return mark.end;
    if (mark.kind !== ',') return { at: mark.at, expected: `a comma or "${close}"` };
    at = read(text, mark.end);
  }
  return at;
}

function next(text: string, from: number): Token {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match) {
    const blanks = /[ \t\r\n]*/y;
    blanks.lastIndex = from;
    const at = from + (blanks.exec(text)?.[0].length ?? 0);
    return { kind: at === text.length ? 'end' : 'none', at, end: at };
  }
  const [whole, mark, string] = match;
  const end = from + whole.length;
  const length = (mark ?? string ?? match[3] ?? '').length;
  const kind = mark ?? (string === undefined ? 'scalar' : 'string');
  return { kind, at: end - length, end };
}
