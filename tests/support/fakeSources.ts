import type { Stream } from '#contract/station.ts';
import type { Frame } from '#audio/frame.ts';
import type { OpenSource, SourceEvent } from '#player/sources/source.ts';

const FRAME_SECONDS = 0.1;

export interface FakeSource {
  readonly stream: Stream;
  readonly report: (event: SourceEvent) => void;
  /** Reports so many tenths of a second of sound that nobody has heard before. */
  readonly flow: (count?: number) => void;
  isOpen: boolean;
}

/** Connects to nothing: it notes each stream that is dialled, and the test says what comes of it. */
export function fakeSources() {
  const sources: FakeSource[] = [];
  let sent = 0;

  const newFrame = (): Frame => {
    sent += 1;
    return { bytes: Uint8Array.of(sent >> 8, sent & 255), durationSeconds: FRAME_SECONDS };
  };
  const openSource: OpenSource = (stream, report) => {
    const flow = (count = 10) => {
      const frames = Array.from({ length: count }, newFrame);
      report({ type: 'frames', frames, mime: 'audio/mpeg' });
    };
    const source: FakeSource = { stream, report, flow, isOpen: true };
    sources.push(source);
    const close = () => {
      if (!source.isOpen) throw new Error('A source is closed once.');
      source.isOpen = false;
    };
    return { close };
  };
  return {
    openSource,
    sources,
    dialled: () => sources.map(({ stream }) => stream),
    open: () => sources.filter(({ isOpen }) => isOpen),
    newest: () => sources.at(-1)!,
  };
}
