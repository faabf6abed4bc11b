import type { AnyNode, Document } from 'domhandler';
import { DomHandler, Element, isTag, isText } from 'domhandler';
import type { ParserOptions } from 'htmlparser2';
import { Parser } from 'htmlparser2';

/* Markup and XML as trees, within bounds, and what of a tree a reader could see. */

/** Longer input is cut: the longest stories there are, with all their markup, are a tenth of it. */
const MAX_CHARACTERS = 1_000_000;

/** What comes after so many tags, opening and closing, is cut: the longest live pages have a few thousand. */
const MAX_TAGS = 50_000;

/** Deeper elements become siblings: no story is nested so deep, and everything that walks the tree is recursive. */
const MAX_DEPTH = 40;

/** Dropped with all that is in them. */
const NOT_CONTENT = new Set(
  `applet base button canvas embed form frame frameset head input link math meta noembed noframes noscript object
   param script select style svg template textarea title`.split(/\s+/),
);

/** Elements that start and end a line of their own. */
const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary
   table tbody td tfoot th thead tr ul`.split(/\s+/),
);

const XHTML_SELF_CLOSED = /<(iframe|script|style|title|textarea|object|video|audio)\b([^<>]*)\/>/gi;

/**
 * A publisher's markup as a tree that is safe to walk: bounded in size and depth, whatever the input.
 * Nothing is loaded or run.
 */
export function parseMarkup(html: string): Document {
  // Feeds write HTML as XHTML: as HTML, a self-closed frame would swallow the rest of the story.
  const closed = withinTags(html.slice(0, MAX_CHARACTERS)).replaceAll(
    XHTML_SELF_CLOSED,
    '<$1$2></$1>',
  );
  return parse(closed, new MarkupHandler(), {});
}

function withinTags(html: string): string {
  let at = -1;
  for (let tags = 0; tags < MAX_TAGS; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at === -1) return html;
  }
  return html.slice(0, at);
}

/**
 * XML as a tree with the places of its nodes in `xml`, read as far as it can be read, and bounded in depth.
 * Declarations are skipped, so no entity of a document type is ever expanded.
 */
export function parseXml(xml: string): Document {
  const places = { withStartIndices: true, withEndIndices: true, xmlMode: true };
  return parse(xml, new DepthHandler(undefined, places), { xmlMode: true });
}

/** Whether a reader would never see anything of it. */
export function isDropped(node: AnyNode): boolean {
  if (!isTag(node)) return !isText(node) && !('children' in node);
  if (NOT_CONTENT.has(node.name)) return true;
  return (
    node.attribs['hidden'] !== undefined || /display\s*:\s*none/i.test(node.attribs['style'] ?? '')
  );
}

export function isBlockTag(node: AnyNode): boolean {
  return isTag(node) && BLOCK_TAGS.has(node.name);
}

export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return 'children' in node && !isDropped(node) ? node.children : [];
}

/** Every element inside `node` that a reader could see and `matches`, outermost only, in order. */
export function elementsIn(node: AnyNode, matches: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (!isTag(child) || isDropped(child)) return [];
    return matches(child) ? [child] : elementsIn(child, matches);
  });
}

/** Every element inside `node` that a reader would never see anything of, outermost only, in order. */
export function droppedElements(node: AnyNode): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (!isTag(child)) return [];
    return isDropped(child) ? [child] : droppedElements(child);
  });
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(element.attribs['class'] ?? '');
}

export function isNamed(...names: string[]): (element: Element) => boolean {
  return (element) => names.includes(element.name);
}

/** WordPress and others draw emoji as pictures, with the character as `alt`. */
export function isEmoji(element: Element): boolean {
  const { class: className = '', alt = '' } = element.attribs;
  return alt.length > 0 && alt.length <= 12 && /\b(emoji|wp-smiley)\b/.test(className);
}

function parse(text: string, handler: DepthHandler, options: ParserOptions): Document {
  new ShallowParser(handler, options).end(text);
  return handler.root;
}

class DepthHandler extends DomHandler {
  depth(): number {
    return this.tagStack.length;
  }
}

/** Drops prefixes: feeds write 'xhtml:p', word processors 'o:p'. */
class MarkupHandler extends DepthHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name.slice(name.lastIndexOf(':') + 1), attribs);
  }
}

/** Opens elements below the deepest level and closes them at once, so that closing tags stay cheap to match. */
class ShallowParser extends Parser {
  private readonly handler: DepthHandler;
  private isTooDeep = false;
  /** In HTML these hold no elements, so they are no deeper than they are. */
  private readonly rawText: readonly string[];

  constructor(handler: DepthHandler, options: ParserOptions) {
    super(handler, options);
    this.rawText = options.xmlMode ? [] : ['script', 'style'];
    this.handler = handler;
  }

  override onopentagname(start: number, end: number): void {
    this.isTooDeep = this.handler.depth() > MAX_DEPTH;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.isTooDeep = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.isTooDeep && !this.rawText.includes(name));
  }
}
