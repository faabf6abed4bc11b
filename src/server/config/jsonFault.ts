/** Where text stops being JSON that says one thing, counted from 1 as editors do. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** 'not JSON, expected a colon', 'the key "name" stands here twice' */
  readonly problem: string;
}

/** No config has more brackets within brackets. */
const MAX_LEVELS = 200;

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
 * Finds the first place where the text is not JSON, or has one key twice: what engines say of the one differs, and some leave out
 * the place; of the other they say nothing.
 *
 * @returns null: none was found.
 */
export function jsonFault(text: string): JsonFault | null {
  const fault = readValue(text, 0, 0);
  const found = typeof fault === 'number' ? atEnd(text, fault) : fault;
  if (!found) return null;
  const before = text.slice(0, found.at).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    problem: found.problem,
  };
}

interface Break {
  readonly at: number;
  readonly problem: string;
}

/** How many brackets there are around a place. */
type Level = number;

function expected(at: number, what: string): Break {
  return { at, problem: `not JSON, expected ${what}` };
}

function atEnd(text: string, from: number): Break | null {
  const token = next(text, from);
  return token.kind === 'end' ? null : expected(token.at, 'the end of the file');
}

/** @returns Where the value ends, or where it breaks. */
function readValue(text: string, from: number, level: Level): number | Break {
  const token = next(text, from);
  if (token.kind === 'string' || token.kind === 'scalar') return token.end;
  if (token.kind !== '{' && token.kind !== '[') return expected(token.at, 'a value');
  if (level >= MAX_LEVELS) {
    return { at: token.at, problem: `brackets within brackets, more than ${MAX_LEVELS} of them` };
  }
  if (token.kind === '[') {
    return readMembers(text, token.end, ']', (at) => readValue(text, at, level + 1));
  }
  const keys = new Set<string>();
  return readMembers(text, token.end, '}', (at) => readPair(text, at, keys, level + 1));
}

function readPair(text: string, from: number, keys: Set<string>, level: Level): number | Break {
  const key = next(text, from);
  if (key.kind !== 'string') return expected(key.at, 'a key in double quotes');
  const colon = next(text, key.end);
  if (colon.kind !== ':') return expected(colon.at, 'a colon');
  const name = text.slice(key.at, key.end);
  if (keys.has(name)) return { at: key.at, problem: `the key ${name} stands here twice` };
  keys.add(name);
  return readValue(text, colon.end, level);
}

function readMembers(
  text: string,
  from: number,
  close: '}' | ']',
  read: (from: number) => number | Break,
): number | Break {
  const first = next(text, from);
  if (first.kind === close) return first.end;
  let at: number | Break = read(from);
  while (typeof at === 'number') {
    const mark = next(text, at);
    if (mark.kind === close) return mark.end;
    if (mark.kind !== ',') return expected(mark.at, `a comma or "${close}"`);
    at = read(mark.end);
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
