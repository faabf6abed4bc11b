import { onTestFinished, vi } from 'vitest';
import { fakeStoryElement } from './fakeStoryElement.ts';

/** Every `new Audio()` from now to the end of the test is one that the test leads by hand. Needs jsdom. */
export function storyElements() {
  const made: ReturnType<typeof fakeStoryElement>[] = [];
  class FakeAudio {
    constructor() {
      const element = fakeStoryElement();
      made.push(element);
      return element.node as unknown as FakeAudio;
    }
  }
  vi.stubGlobal('Audio', FakeAudio);
  onTestFinished(() => void vi.unstubAllGlobals());
  return { newest: () => made.at(-1)! };
}
