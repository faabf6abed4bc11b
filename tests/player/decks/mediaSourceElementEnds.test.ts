// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openedElement, settledElement } from '#tests/support/openedElement.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const LOST = 'undecodable';

function refuse() {
  throw new DOMException('The element has an error', 'InvalidStateError');
}

/** Its buffer refuses what it is fed from now on, and whoever hears of that closes it on the spot, as a deck does. */
function refusing(windowSeconds = 600) {
  const all = settledElement(60, { windowSeconds, onLost: () => all.element.close() });
  all.source.buffer.appendBuffer = refuse;
  all.source.buffer.remove = refuse;
  return all;
}

describe('an element that can play no more says so', () => {
  it('where it breaks itself', () => {
    const { lent, losses } = settledElement();
    lent.error = { code: 3, message: '' };
    lent.tell('error');
    expect(losses).toEqual([LOST]);
  });

  it('where its buffer cannot read what it is fed', () => {
    const { source, losses } = settledElement();
    source.buffer.dispatchEvent(new Event('error'));
    expect(losses).toEqual([LOST]);
  });

  it('where its buffer refuses what it is fed', () => {
    const { record, losses } = refusing();
    record(5);
    expect(losses).toEqual([LOST]);
  });

  it('but not where the browser has no more room for now', () => {
    const { source, record, losses } = settledElement();
    source.buffer.isFull = true;
    record(5);
    expect(losses).toEqual([]);
    source.buffer.isFull = false;
    record(1);
    expect(source.buffer.span[1]).toBeCloseTo(66);
  });
});

describe('an element that is closed by the word that it broke is not moved after it', () => {
  it.each<[string, (all: ReturnType<typeof settledElement>) => void]>([
    ['by a jump', ({ element }) => element.seek(10)],
    [
      'by the way to live',
      ({ element, record }) => [element.seek(57), record(40), element.seekLive()],
    ],
    ['to get it unstuck', ({ element }) => element.reseat()],
    [
      'by a step of its playhead',
      ({ lent, record, step }) => [record(0.4), (lent.seconds = 59), step()],
    ],
  ])('%s', (_, act) => {
    const all = refusing();
    expect(() => act(all)).not.toThrow();
    all.source.buffer.settle();
    expect(all.losses).toEqual([LOST]);
    expect(all.lent.isOpen).toBe(false);
  });

  it('by the end of a pause that was too long', () => {
    const { element, lent, losses, play, source } = refusing(60);
    element.setHeld(true);
    play(200);
    expect(losses).toEqual([LOST]);
    expect(() => element.setHeld(false)).not.toThrow();
    expect([lent.isOpen, source.readyState]).toEqual([false, 'closed']);
  });
});

it('still means to be live when it breaks on the way there, so that what replaces it does too', () => {
  const meant: boolean[] = [];
  const { element, record, source } = settledElement(60, {
    onLost: () => meant.push(element.isFollowing),
  });
  element.seek(10);
  source.buffer.settle();
  record(40);
  source.buffer.remove = refuse;
  element.seekLive();
  expect(meant).toEqual([true]);
});

describe('an element that is closed', () => {
  it('lets go of its sound, its address and its timers', () => {
    const { element, lent, addresses } = settledElement();
    expect([...addresses.keys()]).toEqual([lent.node.src]);
    element.close();
    expect([addresses.size, lent.isOpen, lent.node.hasAttribute('src')]).toEqual([0, false, false]);
    expect([lent.node.paused, vi.getTimerCount()]).toEqual([true, 0]);
  });

  it('does not begin with a burst that was still coming', () => {
    const { element, lent, open, record } = openedElement();
    open();
    record(1);
    element.close();
    expect(vi.getTimerCount()).toBe(0);
    record(1);
    expect([lent.seconds, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('waits for no burst where it was closed before anything came', () => {
    const { element, lent, open, record } = openedElement();
    open();
    element.close();
    record(1);
    expect([lent.seconds, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('touches the element no more, which another sound may have by then', () => {
    const { element, lent, recording, record } = settledElement();
    element.close();
    const at = lent.seconds;
    record(30);
    element.feed();
    element.seek(3);
    element.reseat();
    element.setHeld(true);
    element.setHeld(false);
    element.setLevel(0);
    expect([lent.seconds, lent.node.paused, lent.node.volume]).toEqual([at, true, 1]);
    expect(recording.endSeconds).toBeCloseTo(90);
  });

  it('says nothing of what becomes of the element or the buffer', () => {
    const { element, lent, losses, source } = settledElement();
    element.close();
    for (const type of ['error', 'pause', 'waiting', 'timeupdate']) lent.tell(type);
    source.buffer.dispatchEvent(new Event('error'));
    source.dispatchEvent(new Event('sourceopen'));
    vi.advanceTimersByTime(5_000);
    expect(losses).toEqual([]);
  });
});
