import { Marked, type Token } from 'marked';
import type { Block } from '#contract/story.ts';
import { bodyBlocks } from '../stories/body/body.ts';
import { droppedElements, parseMarkup } from '../stories/body/markup.ts';

/** CommonMark with GitHub's tables. Its HTML goes to nobody: the reader of stories' markup takes what it knows from it. */
const markdown = new Marked({ gfm: true, walkTokens: toNeighbour });

/** The blocks of a text, and the names of the elements in it that no reader will see. */
interface MarkdownBody {
  readonly blocks: Block[];
  /** 'form', each once. */
  readonly leftOut: readonly string[];
}

/** Markdown as the blocks of stories. HTML in it is read as that of stories is: nothing in it can run or load. */
export function markdownBody(text: string): MarkdownBody {
  const html = markdown.parse(text, { async: false });
  const dropped = droppedElements(parseMarkup(html)).map(({ name }) => name);
  return { blocks: bodyBlocks(html, ''), leftOut: [...new Set(dropped)] };
}

/** Beside a page's file lie other pages and pictures; on the web they have addresses of their own. */
function toNeighbour(token: Token): void {
  if (token.type !== 'link' && token.type !== 'image') return;
  const href = String(token['href']);
  const [, page, place = ''] = /^(?:\.\/)?([a-z0-9-]+)\.md(#.*)?$/.exec(href) ?? [];
  const [, file] = /^(?:\.\/)?(\w[\w.-]*)$/.exec(href) ?? [];
  if (page && token.type === 'link') token['href'] = `/pages/${page}${place}`;
  if (file && token.type === 'image') token['href'] = `/pages/files/${file}`;
}
