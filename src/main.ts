import './ui/tokens.css';
import './ui/reset.css';
import './ui/base.css';
import './ui/fonts.css';
import './ui/firstPaint.css';
import './ui/banners.css';
import './ui/statusPage.css';

/** Longer than a frame takes; a page that nobody sees is never painted. */
const PAINT_MS = 100;

// What the origin drew is shown before the scripts take the line and keep the browser busy.
await Promise.race([painted(), new Promise((resolve) => setTimeout(resolve, PAINT_MS))]);
preloadPage();
// A function, not a module that awaits: the pages' files import the app's, and would wait for it to end.
const { start } = await import('./start.tsx');
await start();

/** Resolves in the frame after the first one that was drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

/** Asks at once for all files of the page, which the origin named: else each is found only when the one before it has come. */
function preloadPage(): void {
  const preloads = document.querySelector<HTMLTemplateElement>('template#after-first-paint');
  if (preloads) document.head.append(preloads.content);
}
