import { afterEach, vi } from 'vitest';

/** Long enough for any machine: what is waited for is always waited for by what it is. */
const PATIENCE_MS = 20_000;

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  const { startPressClock } = await import('./pressClock.ts');
  afterEach(cleanup);
  startPressClock();
  configure({ asyncUtilTimeout: PATIENCE_MS });
  vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

  // What jsdom's <dialog> lacks; its close event comes a moment later, as in browsers.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  };
}
