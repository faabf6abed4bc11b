import { childrenOf, isThere } from '#tests/rig/processes.ts';
import { until } from '#tests/rig/until.ts';
import { expect, test } from '../listening.ts';

const bridges = () => childrenOf(process.pid, 'bidiFirefox.ts');

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
  const family = [bridge!, ...childrenOf(bridge!)];
  expect(family).toHaveLength(2);
  family.push(...childrenOf(family[1]!));
  await (await browser.newPage()).goto('about:blank');
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
