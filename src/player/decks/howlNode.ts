import { Howl, Howler } from 'howler';
import { ALLOWED_ELEMENTS, allowedElement } from './allowedElement.ts';

declare module 'howler' {
  /** Not in its documentation: Howler keeps its elements to itself. Read in 2.2.4. */
  interface Howl {
    readonly _sounds: readonly {
      readonly _node: HTMLAudioElement & { _unlocked?: boolean };
      _volume: number;
    }[];
  }
  interface HowlerGlobal {
    /** Puts an element into the pool that the next Howl takes one from. */
    readonly _releaseHtml5Audio: (node: HTMLAudioElement & { _unlocked?: boolean }) => void;
    readonly _html5AudioPool: readonly HTMLAudioElement[];
  }
}

// All that plays here plays on elements. A context that nothing uses takes a thread, and a moment of the first press.
Howler.usingWebAudio = false;

/** Within these browsers let sound begin. */
const GESTURES = ['click', 'keydown', 'touchend'] as const;

/** Where an element's volume is the device's own (iOS), it stays what it is, whatever it is set to. */
const TAKEN_WITHIN = 0.01;
/** There a cross-fade is a cut: in its middle both are at this level. */
const CUT_LEVEL = Math.SQRT1_2;

let isMutedByListener = false;
/** Set the volume of each open element anew. */
const applied = new Set<() => void>();

/** A Howl and the media element that it plays on. */
export interface HowlNode {
  readonly node: HTMLAudioElement;
  /** Beside the listener's own volume: 0 to 1. */
  readonly setLevel: (level: number) => void;
  /** Stops, forgets the source and returns the element: a stopped stream costs no bytes. */
  readonly unload: () => void;
}

/**
 * One Howl on one address, loading at once.
 *
 * Transport goes to the element itself: Howler would wait for `canplaythrough` (seconds, on a stream), seek on every
 * `play`, and call a stream finished that a server closed. Volume, mute, the element and its unlocking stay Howler's.
 *
 * @param format Howler guesses the codec from the end of an address, and a stream's has none. Any format that this browser
 *   plays will do.
 */
export function openHowl(url: string, format: string): HowlNode {
  // Howler would try whether a new one may sound, and warn of it in the console.
  if (Howler._html5AudioPool.length === 0) lendElement(new Audio());
  const howl = new Howl({ src: [url], format: [format], html5: true, preload: true });
  const sound = howl._sounds[0]!;
  const node = sound._node;
  // It is played by a press. Else Howler would, at the next press anywhere, load it anew in the middle of its sound.
  node._unlocked = true;
  /** From then on Howler may have lent the element to somebody else. */
  let isUnloaded = false;
  let level = 1;
  // Howler's own `volume()` waits until the sound is "loaded", which a stream never is.
  const apply = () => {
    sound._volume = level;
    const volume = level * Howler.volume();
    node.volume = volume;
    const isTaken = Math.abs(node.volume - volume) < TAKEN_WITHIN;
    node.muted = isMutedByListener || (!isTaken && level < CUT_LEVEL);
  };
  applied.add(apply);
  const setLevel = (to: number) => {
    if (isUnloaded) return;
    level = to;
    apply();
  };
  const unload = () => {
    if (isUnloaded) return;
    isUnloaded = true;
    applied.delete(apply);
    howl.off();
    node.pause();
    howl.unload();
    // Howler leaves it with a moment of silence loaded; empty, it costs nothing.
    node.removeAttribute('src');
    node.load();
  };
  return { node, setLevel, unload };
}

/** Gives Howler an element that the browser lets sound, for the next Howl. */
export function lendElement(node: HTMLAudioElement): void {
  // Howler takes no others.
  Howler._releaseHtml5Audio(Object.assign(node, { _unlocked: true }));
}

/**
 * Has elements wait that may sound later, when nobody presses: Safari lets those that were loaded within a press.
 *
 * @param page Where presses come.
 */
export function allowElements(page: Pick<Document, 'addEventListener'>): void {
  const allow = () => {
    while (Howler._html5AudioPool.length < ALLOWED_ELEMENTS) lendElement(allowedElement());
  };
  for (const type of GESTURES) page.addEventListener(type, allow, { capture: true, passive: true });
}

/** @param level From 0 to 1, for every sound there is and will be. */
export function setLoudness(level: number, isMuted: boolean): void {
  isMutedByListener = isMuted;
  Howler.volume(level);
  Howler.mute(isMuted);
  for (const apply of applied) apply();
}
