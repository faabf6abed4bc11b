import { mismatch } from '../config/complaint.ts';

interface FrontMatter {
  readonly values: Readonly<Record<string, string>>;
  /** What stands under it. */
  readonly body: string;
}

const FENCE = /^---\s*$/;
const PAIR = /^([A-Za-z]\w*)\s*:(.*)$/;

/**
 * The lines `key: value` between two of `---` at the top of a file, as plain text: none of YAML's other forms is needed
 * here, so a colon in a title is no mistake.
 */
export function splitFrontMatter(text: string): FrontMatter | { readonly problem: string } {
  const lines = text.split(/\r?\n/);
  const [first = ''] = lines;
  if (!FENCE.test(first)) return { problem: mismatch(first, '"---" in the first line') };
  const values: Record<string, string> = {};
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    if (FENCE.test(line)) return { values, body: lines.slice(index + 1).join('\n') };
    const [, key, value] = PAIR.exec(line) ?? [];
    if (key === undefined || value === undefined) {
      const expected = '"key: value", or "---" after the last of them';
      return { problem: `line ${index + 1}: ${mismatch(line, expected)}` };
    }
    values[key] = unquoted(value.trim());
  }
  return { problem: `line ${lines.length}: ${mismatch(undefined, '"---"')}` };
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
