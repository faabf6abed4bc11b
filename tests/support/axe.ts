import { run } from 'axe-core';

/** What axe finds wrong with the page, by rule. Colours need a layout, which jsdom has not. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await run(document.documentElement, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`);
}
