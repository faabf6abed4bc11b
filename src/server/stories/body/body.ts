import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { headingBlocks, isHeading } from './headings.ts';
import { isList, listBlocks } from './lists.ts';
import { childrenOf, elementsIn, hasClass, isBlockTag, isDropped, parseMarkup } from './markup.ts';
import { captionOf, figureBlocks, isFigure, isImage, pictureOf } from './pictures.ts';
import { isPlayer, playerBlocks } from './players.ts';
import { preBlocks } from './preformatted.ts';
import { pullquoteBlocks } from './pullquotes.ts';
import { tidy } from './runs.ts';
import type { Marks } from './spans.ts';
import { leafSpans, marksWithin, textSpan } from './spans.ts';
import { isLayoutTable, tableBlocks } from './tables.ts';
import { paragraphBlocks, quoteBlocks, tidyRules } from './textBlocks.ts';

/* A story's markup, element by element: which block each becomes. */

/** No story has more; what comes after them is left out. */
const MAX_BLOCKS = 5000;

/**
 * Publishers' markup as body blocks. What has no kind keeps its words and loses its tags; what could run, load or track
 * is left out. Never throws, whatever the input.
 *
 * @param baseUrl Where the story stands: relative links are resolved against it. '' for our own pages, where links from
 *   the root ('/stations') stay as they are.
 */
export function bodyBlocks(html: string, baseUrl: string): Block[] {
  const blocks = new Flow(baseUrl).read(parseMarkup(html), {}).blocks();
  return tidyRules(blocks).slice(0, MAX_BLOCKS);
}

/** Reads nodes in order. Words collect in a run, and become paragraphs where a block interrupts them. */
class Flow {
  private readonly baseUrl: string;
  private readonly done: Block[] = [];
  private run: Span[] = [];

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  read(parent: AnyNode, marks: Marks): this {
    for (const child of childrenOf(parent)) this.readNode(child, marks);
    return this;
  }

  blocks(): Block[] {
    this.add(paragraphBlocks(tidy(this.run)));
    this.run = [];
    return this.done;
  }

  private readNode(node: AnyNode, marks: Marks): void {
    if (isText(node)) this.run.push(textSpan(node.data, marks));
    else if (!isTag(node)) this.read(node, marks);
    else if (!isDropped(node)) this.readElement(node, marks);
  }

  private readElement(element: Element, marks: Marks): void {
    const blocks = this.blocksOf(element, marks);
    if (blocks) {
      this.blocks();
      this.add(blocks);
      return;
    }
    const words = leafSpans(element, marks);
    if (words) {
      this.run.push(...words);
      return;
    }
    const isBlock = isBlockTag(element);
    if (isBlock) this.blocks();
    if (element.name === 'q') this.run.push(textSpan('“', marks));
    this.read(element, marksWithin(element, marks, this.baseUrl));
    if (element.name === 'q') this.run.push(textSpan('”', marks));
    if (isBlock) this.blocks();
  }

  /** null: not a block by itself, what is in it is read on. */
  private blocksOf(element: Element, marks: Marks): Block[] | null {
    const { baseUrl } = this;
    if (element.name === 'hr') return [{ kind: 'rule' }];
    if (isImage(element)) return this.imageBlocks(element);
    if (isPlayer(element)) return playerBlocks(element, baseUrl);
    if (isFigure(element)) return figureBlocks(element, baseUrl);
    if (element.name === 'figure') return this.captioned(element, marks);
    if (element.name === 'pre') return preBlocks(element, baseUrl);
    if (element.name === 'blockquote') return quoteBlocks(this.inside(element, marks));
    if (isList(element)) return this.withMedia(listBlocks(element, marks, baseUrl), element);
    if (element.name === 'table' && !isLayoutTable(element)) {
      return this.withMedia(tableBlocks(element, baseUrl), element);
    }
    if (!isHeading(element)) return null;
    return this.withMedia(headingBlocks(element, marks, baseUrl), element);
  }

  private imageBlocks(image: Element): Block[] | null {
    const picture = pictureOf(image, this.baseUrl);
    return picture ? [{ kind: 'image', picture }] : null;
  }

  /** A figure around something else than a picture: its caption is the title of a player, else a paragraph. */
  private captioned(figure: Element, marks: Marks): Block[] {
    const players = elementsIn(figure, isPlayer);
    if (players.length > 0) {
      const caption = captionOf(figure, this.baseUrl);
      return players.flatMap((player) => playerBlocks(player, this.baseUrl, caption));
    }
    if (hasClass(figure, /\bpullquote\b/)) return pullquoteBlocks(figure, this.baseUrl);
    return this.inside(figure, marks);
  }

  /** Pictures and players cannot stand inside words: they follow the block that holds them. */
  private withMedia(blocks: Block[], element: Element): Block[] {
    const media = elementsIn(element, (one) => isImage(one) || isPlayer(one));
    return [
      ...blocks,
      ...media.flatMap((one) =>
        isImage(one) ? (this.imageBlocks(one) ?? []) : playerBlocks(one, this.baseUrl),
      ),
    ];
  }

  private inside(element: Element, marks: Marks): Block[] {
    return new Flow(this.baseUrl).read(element, marksWithin(element, marks, this.baseUrl)).blocks();
  }

  private add(blocks: readonly Block[]): void {
    for (const block of blocks) this.done.push(block);
  }
}
