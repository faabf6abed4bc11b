import type { Kind } from '../site.ts';

interface Bar {
  readonly text: string;
  readonly keeps: (value: number) => boolean;
}

const atMost = (most: number, text = `≤ ${most}`): Bar => ({
  text,
  keeps: (value) => value <= most,
});
const exactly = (wanted: number): Bar => ({
  text: String(wanted),
  keeps: (value) => value === wanted,
});

/** What Longwave has to reach, by row. */
export function startBars(kind: Kind): ReadonlyMap<string, Bar> {
  const isHls = kind === 'hls';
  return new Map<string, Bar>([
    ['press to sound, ms', atMost(isHls ? 200 : 250)],
    ['press to sound, warmed up by a hover, ms', atMost(80)],
    ['with +150 ms round trip and 256 kbit/s, ms', atMost(800)],
    ...(isHls ? [] : ([['behind live at start, s', atMost(4.5)]] as const)),
    ['kB taken in 20 s after stop', exactly(0)],
    ['pause 30 s, then resume', atMost(150, 'goes on')],
    ['resume to sound, ms', atMost(60)],
    ['rewind', { text: 'yes', keeps: () => true }],
    ['silence when switching A to B, ms', exactly(0)],
    ['20 quick switches: connections left', exactly(1)],
    ['the last one chosen is heard', { text: 'yes', keeps: () => true }],
    ['connections after stop', exactly(0)],
    ['media elements alive after them', atMost(2)],
    ['bytes before anyone presses play', exactly(0)],
    ['60 s of play, main-thread task time, s', atMost(1)],
  ]);
}
