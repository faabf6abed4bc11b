import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe objects to: rule and element, one a line. */
export async function violationsOn(page: Page): Promise<string[]> {
  // The other mode hands all results from one page to another, which takes Firefox ten seconds, and is for frames of other origins.
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(isFirefox).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}
