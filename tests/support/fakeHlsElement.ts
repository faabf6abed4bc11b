import { fakeElement } from './fakeElement.ts';
import { timeRanges } from './timeRanges.ts';

type Range = readonly [from: number, to: number];

interface HlsElement extends ReturnType<typeof fakeElement> {
  /** Says what it holds. */
  readonly hold: (...ranges: readonly Range[]) => void;
  /** Lets it play for a while. */
  readonly run: (ms: number) => void;
}

/** An audio element that plays what the test says has come: its playhead runs to the end of that, and no further. Needs jsdom. */
export function fakeHlsElement(): HlsElement {
  const { node, playhead } = fakeElement();
  const held: { ranges: readonly Range[] } = { ranges: [] };
  const ahead = () => {
    const range = held.ranges.find(
      ([from, to]) => from <= playhead.seconds && playhead.seconds < to,
    );
    return range ? range[1] - playhead.seconds : 0;
  };
  Object.defineProperties(node, {
    buffered: { get: () => timeRanges(...held.ranges) },
    readyState: {
      get: () => (ahead() > 0 ? node.HAVE_FUTURE_DATA : node.HAVE_METADATA),
    },
  });
  const run = (ms: number) => {
    if (!node.paused) playhead.seconds += Math.min(ms / 1_000, ahead());
  };
  const hold = (...ranges: readonly Range[]) => {
    held.ranges = ranges;
  };
  return { node, playhead, hold, run };
}
