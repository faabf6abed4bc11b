import { analyse } from 'scslre';

/* A rule of ours for oxlint: what strangers send is met only by regular expressions that take no more than their length. */

interface RegexNode {
  readonly regex?: { readonly pattern: string; readonly flags: string } | null;
}

interface CallNode {
  readonly callee: { readonly type: string; readonly name?: string };
}

/** What the rule is given of oxlint, which runs ESLint's plugins. */
interface Context {
  readonly report: (found: { readonly node: object; readonly message: string }) => void;
}

/**
 * What takes the square of a length, or more.
 *
 * @returns A sentence for each cause: one for `/a+a+b/` and for `/(a+)+b/`, and for `/\s+$/`, which starts anew at each blank.
 * @see https://github.com/RunDevelopment/scslre for what is found; branches that begin alike (`/^(a|a)*$/`) are not.
 */
export function slowParts(source: string, flags: string): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, character, exponential }) => {
    const power = exponential ? 'more than any power of' : 'the square of';
    const why =
      type === 'Move' ? 'each start tries all that follows' : 'parts share what they take';
    return `It takes ${power} how often ${JSON.stringify(character.pick)} comes in a row: ${why}.`;
  });
}

const linearRegex = {
  create: ({ report }: Context) => {
    const call = (node: CallNode) => {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
      report({ node, message: 'It is put together only when it runs: say why it is linear.' });
    };
    return {
      Literal: (node: RegexNode) => {
        if (!node.regex) return;
        const { pattern, flags } = node.regex;
        for (const message of slowParts(pattern, flags)) report({ node, message });
      },
      NewExpression: call,
      CallExpression: call,
    };
  },
};

export default { meta: { name: 'longwave' }, rules: { 'linear-regex': linearRegex } };
