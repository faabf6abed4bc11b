/** The place of a body's heading in its page, by the block's position: a link from the contents leads there. */
export function sectionId(blockIndex: number): string {
  return `section-${blockIndex}`;
}
