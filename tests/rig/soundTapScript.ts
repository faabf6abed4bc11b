import type { Analysis } from './soundAnalysis.ts';

/**
 * Runs in the page, before any script of its own; so it may use nothing from outside itself and what it is given.
 *
 * Samples come through MediaStreamTrackProcessor: it needs no gesture, no module that a content security policy would have to
 * allow, and loses nothing while the page is busy. An element whose playing starves delivers no samples at all,
 * so silence is both: samples that are zero, and samples that never came.
 */
export function soundTapScript(
  { newTrack, tap: soundTap }: Analysis,
  isCrossOrigin: boolean,
): void {
  /** Chromium stamps a block by so many of its lengths too early: measured against pause and play. */
  const STAMPED_EARLY = 2;
  const tapped = new WeakSet<HTMLMediaElement>();

  const tap = (element: HTMLMediaElement) => {
    if (tapped.has(element)) return;
    tapped.add(element);
    const stream = element.captureStream();
    for (const track of stream.getAudioTracks()) void record(track, element);
    stream.addEventListener('addtrack', ({ track }) => {
      if (track.kind === 'audio') void record(track, element);
    });
  };

  const record = async (source: MediaStreamTrack, element: HTMLMediaElement) => {
    const keep = newTrack({
      get gain() {
        return element.muted ? 0 : element.volume;
      },
      get playbackRate() {
        return element.playbackRate;
      },
      get isPaused() {
        return element.paused;
      },
    });
    const processor = new MediaStreamTrackProcessor({ track: source, maxBufferSize: 2000 });
    const reader = processor.readable.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const { numberOfFrames, sampleRate, timestamp } = value;
      const samples = new Float32Array(numberOfFrames);
      value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      const blockMs = (1000 * numberOfFrames) / sampleRate;
      const atMs = performance.timeOrigin + timestamp / 1000 + STAMPED_EARLY * blockMs;
      keep({ samples, sampleRate, atMs });
      value.close();
    }
  };

  window.soundTap = soundTap;

  if (isCrossOrigin) {
    const { Audio } = window;
    window.Audio = new Proxy(Audio, {
      construct: (Element, [src]: [string?]) => {
        const element = new Element();
        element.crossOrigin = 'anonymous';
        if (src) element.src = src;
        return element;
      },
    });
  }
  // eslint-disable-next-line typescript/unbound-method -- called with its element below
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function tappedPlay(this: HTMLMediaElement) {
    tap(this);
    return play.call(this);
  };
  // The browser's own controls start an element without calling play().
  document.addEventListener(
    'play',
    ({ target }) => target instanceof HTMLMediaElement && tap(target),
    true,
  );
}
