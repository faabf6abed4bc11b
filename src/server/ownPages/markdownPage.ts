import * as v from 'valibot';
import type { OwnPage } from '#contract/ownPage.ts';
import { complaintsOf, oncePerPath } from '../config/complaint.ts';
import { Id, keys } from '../config/configValues.ts';
import { textUpTo } from '../config/site/siteValues.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { markdownBody } from './markdownBody.ts';

/** A page as it lies in the folder. */
export interface MarkdownFile {
  /** 'about.md' */
  readonly name: string;
  readonly text: string;
}

export interface DecodedPage {
  readonly page: OwnPage;
  /** Its place in lists; null: after those that have one. */
  readonly order: number | null;
  /** What its author may want to know: 'about.md: leaves out <form>: …'. */
  readonly notes: readonly string[];
}

const Top = keys({
  title: textUpTo(120, 'a title'),
  description: v.nullish(textUpTo(300, 'a line'), null),
  slug: Id,
  order: v.nullish(
    v.message(
      v.pipe(v.string(), v.regex(/^-?\d{1,6}$/), v.transform(Number)),
      'a whole number such as 2',
    ),
    null,
  ),
});

/** A page from its file, or each mistake in it: 'about.md: title: found nothing, expected …'. */
export function decodePage({
  name,
  text,
}: MarkdownFile): DecodedPage | { readonly problems: readonly string[] } {
  const split = splitFrontMatter(text);
  if ('problem' in split) return { problems: [`${name}: ${split.problem}`] };
  const top = v.safeParse(Top, { slug: name.replace(/\.md$/, ''), ...split.values });
  if (!top.success) {
    const complaints = oncePerPath(complaintsOf(top.issues));
    return { problems: complaints.map(({ path, problem }) => `${name}: ${path}: ${problem}`) };
  }
  const { slug, title, description, order } = top.output;
  const { blocks, leftOut } = markdownBody(split.body);
  const page = { slug, title, description, body: blocks };
  return { page, order, notes: leftOut.length === 0 ? [] : [noteOn(name, leftOut)] };
}

function noteOn(name: string, leftOut: readonly string[]): string {
  const tags = leftOut.map((tag) => `<${tag}>`).join(', ');
  return `${name}: leaves out ${tags}: pages show words, pictures and known players, and nothing that runs`;
}
