/** What the player opens: its button, its title, and what the picture is called. */
const DIALOGS = /** @type {const} */ ([
  ['Sleep timer', 'Sleep timer', 'player sleep timer'],
  ['Settings', 'Player settings', 'player settings'],
  ['Stations', 'Available on-air stations', 'player drawer'],
]);

/**
 * The player as it plays, and all that opens from it; a network without radio has none.
 *
 * @param {import('@playwright/test').Page} page
 * @param {(name: string, fullPage: boolean) => Promise<void>} shoot
 */
export async function shootPlayer(page, shoot) {
  const player = page.getByRole('region', { name: 'Player' });
  const play = player.getByRole('button', { name: /^Play .* live$/ });
  if (!(await play.isVisible())) return;
  await play.click();
  await player.and(page.locator('[data-state=playing]')).waitFor();
  await shoot('player', false);
  const opener = player.getByRole('button', { name: 'Open the player' });
  if (await opener.isVisible()) {
    await opener.click();
    await page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor();
    await shoot('player sheet', false);
  }
  const button = (/** @type {string} */ name) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).last();
  for (const [name, title, what] of DIALOGS) {
    await button('Settings').waitFor();
    // Where there is one channel, there is nothing to choose from.
    if (!(await button(name).isVisible())) continue;
    await button(name).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByRole('button').nth(1).or(dialog.getByRole('radio').first()).first().waitFor();
    await shoot(what, false);
    await button('Close').click();
  }
}
