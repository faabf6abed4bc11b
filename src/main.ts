import './ui/tokens.css';
import './ui/reset.css';
import './ui/base.css';
import './ui/fonts.css';
import './ui/firstPaint.css';
import './ui/banners.css';
import './ui/statusPage.css';

/** Longer than a frame takes; a page that nobody sees is never painted. */
const PAINT_MS = 100;

// What the origin drew is shown before the scripts, which are on their way already, keep the browser busy.
await Promise.race([painted(), new Promise((resolve) => setTimeout(resolve, PAINT_MS))]);
await import('./start.tsx');

/** Resolves in the frame after the first one that was drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}
