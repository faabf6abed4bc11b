import { childrenOf, familyOf, isThere } from '#tests/rig/processes.ts';
import { until } from '#tests/rig/until.ts';
import { expect, test } from '../listening.ts';

/** What stands between Playwright and each browser. */
const bridges = () => childrenOf(process.pid, 'rig/engines/');

test('a browser that is closed leaves no process behind', async ({
  playwright,
  launchOptions,
  channel,
}) => {
  const before = bridges();
  const browser = await playwright.firefox.launch({
    ...launchOptions,
    ...(channel ? { channel } : {}),
  });
  const [bridge] = bridges().filter((pid) => !before.includes(pid));
  await (await browser.newPage()).goto('about:blank');
  const family = familyOf(bridge!);
  expect(family.length).toBeGreaterThan(2);
  await browser.close();
  await until('all of it to end', () => !family.some(isThere));
});

test('no page plays before anyone has pressed anything', async ({ page, embedded }) => {
  await page.goto(embedded.url);
  const outcome = await page.evaluate(() =>
    new Audio('/live/qpra-1.mp3').play().then(
      () => 'plays',
      ({ name }: Error) => name,
    ),
  );
  expect(outcome).toBe('NotAllowedError');
});
