import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { POSTS_PATH, startPublisher, type Publisher } from '#tests/rig/publisher.ts';
import { aStation } from '#tests/rig/broadcaster.ts';
import { expect, test } from '../listening.ts';

/** Every way that markup has to run something or to fetch something, each beside words that are to be read. */
const hostileHtml = (elsewhere: string) => `
  <p>First words.</p>
  <script>window.wasRun = 'script'</script><script src="${elsewhere}/script.js"></script>
  <p onclick="window.wasRun='click'" onmouseover="window.wasRun='over'" style="background:url(${elsewhere}/style.png)">Words with handlers.</p>
  <p><a href="javascript:window.wasRun='link'">A script for a link</a>, <a href="JaVa\tScript:alert(1)">a cunning one</a>,
     <a href="data:text/html,<script>alert(1)</script>">a page in a link</a>, <a href="vbscript:msgbox(1)">an old one</a>.</p>
  <img src=x onerror="window.wasRun='img'"><img src="javascript:window.wasRun='src'">
  <svg onload="window.wasRun='svg'"><script>window.wasRun='svg script'</script><a xlink:href="javascript:alert(1)"><text>Drawn words</text></a></svg>
  <iframe src="${elsewhere}/frame.html"></iframe><iframe srcdoc="<script>parent.wasRun='frame'</script>"></iframe>
  <object data="${elsewhere}/object.swf"></object><embed src="${elsewhere}/embed.swf">
  <form action="${elsewhere}/form"><input autofocus onfocus="window.wasRun='focus'"><button>Send</button></form>
  <video src="${elsewhere}/video.mp4" autoplay></video><audio src="javascript:alert(1)" autoplay></audio>
  <base href="${elsewhere}/"><meta http-equiv="refresh" content="0;url=${elsewhere}/refresh"><link rel="stylesheet" href="${elsewhere}/style.css">
  <math><mtext><table><mglyph><style><img src=x onerror="window.wasRun='mutation'"></style></mglyph></table></mtext></math>
  <template><img src=x onerror="window.wasRun='template'"></template>
  <p>&lt;img src=x onerror="window.wasRun='escaped'"&gt; as text.</p>
  <p>Last words.</p>`;

declare global {
  interface Window {
    wasRun?: string;
  }
}

test.describe('a story that means harm', () => {
  let elsewhere: Publisher;
  let publisher: Publisher;
  let origin: Origin;
  test.beforeAll(async () => {
    elsewhere = await startPublisher(() => []);
    publisher = await startPublisher(() => [
      {
        slug: 'what-harm-means',
        headline: `Harm <script>window.wasRun='headline'</script><img src=x onerror="window.wasRun='headline'"> done`,
        html: hostileHtml(elsewhere.url('')),
      },
    ]);
    const stream = { url: elsewhere.url('/live.mp3'), codec: 'mp3', protocol: 'icecast' };
    origin = await startOrigin({
      network: { name: 'Rig Public Radio', regions: [{ id: 'north', name: 'The North' }] },
      stations: [aStation({ id: 'qald', callSign: 'QALD', channel: 'Alder', streams: [stream] })],
      stories: [{ kind: 'wordpress', url: publisher.url(POSTS_PATH), topic: 'news' }],
      // Whatever is asked of elsewhere is then the story's doing.
      probe: 'off',
    });
  });
  test.afterAll(async () => {
    await origin?.stop();
    await publisher?.stop();
    await elsewhere?.stop();
  });

  for (const [how, firstPath] of [
    ['as the first page', '/stories/what-harm-means'],
    ['from the front page', '/'],
  ] as const) {
    test(`shows its words and runs nothing, ${how}`, async ({ page }) => {
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      await page.goto(origin.url + firstPath);
      if (firstPath === '/')
        await page.locator('a[href="/stories/what-harm-means"]').first().click();
      const story = page.getByRole('main');
      await expect(story.getByText('First words.')).toBeVisible();
      await expect(story.getByText('Words with handlers.')).toBeVisible();
      await expect(story.getByText('Last words.')).toBeVisible();
      await expect(story.getByText('<img src=x onerror', { exact: false })).toBeVisible();

      await story.getByText('Words with handlers.').hover();
      await story.getByText('Words with handlers.').click();
      for (const words of ['A script for a link', 'a cunning one', 'a page in a link']) {
        await story.getByText(words).click();
      }
      await page.waitForLoadState('networkidle');

      expect(await page.evaluate(() => window.wasRun)).toBeUndefined();
      expect(dialogs).toBe(0);
      expect(elsewhere.asked()).toEqual([]);
      await expect(page).toHaveURL(`${origin.url}/stories/what-harm-means`);
      await expect(
        page.locator('iframe, object, embed, form[action], main script, base'),
      ).toHaveCount(0);
    });
  }
});
