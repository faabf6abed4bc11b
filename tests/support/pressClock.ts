import { onTestFinished } from 'vitest';

const APART_MS = 1_000;
let apartMs = APART_MS;
let nowMs = 0;

/** The time of presses is the test's own: each comes a second after the one before it, however fast the machine is. */
export function startPressClock(): void {
  for (const type of ['click', 'keydown']) {
    window.addEventListener(
      type,
      (event) => {
        nowMs += apartMs;
        Object.defineProperty(event, 'timeStamp', { value: nowMs });
      },
      { capture: true },
    );
  }
}

/** From now on, to the end of the test, presses come as quickly as that. */
export function pressesApart(ms: number): void {
  nowMs += APART_MS;
  apartMs = ms;
  onTestFinished(() => void (apartMs = APART_MS));
}
