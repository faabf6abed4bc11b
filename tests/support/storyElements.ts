import { onTestFinished, vi } from 'vitest';
import { fakeStoryElement } from './fakeStoryElement.ts';

/** Every `new Audio()` from now to the end of the test is one that the test leads by hand. Needs jsdom. */
export function storyElements() {
  const made: ReturnType<typeof fakeStoryElement>[] = [];
  vi.stubGlobal('Audio', function FakeAudio() {
    const element = fakeStoryElement();
    made.push(element);
    return element.node;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { newest: () => made.at(-1)! };
}
