import { createStallWatch } from './stallWatch.ts';

/** Three of these and the one that they begin in are less than the half second in which silence may go untold. */
const SAMPLE_MS = 110;
/** `waiting` comes as the last sound does; a playhead that has not moved so long after it waits indeed. */
const WAITING_MS = 100;
/** Less is no movement: WebKit rounds the moment that it was told to begin at. */
const MOVED_SECONDS = 0.001;
const ELEMENT_EVENTS = ['playing', 'timeupdate'] as const;

/**
 * Says whether sound comes out of an element, by its playhead: events and `paused` say what it means to do.
 *
 * @param report 'sounding' each time that it begins to move, 'silent' when it has stood still for three samples.
 * @returns A function that ends the watch.
 */
export function watchPlayhead(
  node: HTMLMediaElement,
  report: (change: 'sounding' | 'silent') => void,
): () => void {
  const isStuck = createStallWatch();
  let isSounding = false;
  let last = node.currentTime;

  const tell = (sounds: boolean) => {
    if (sounds === isSounding) return;
    isSounding = sounds;
    report(sounds ? 'sounding' : 'silent');
  };
  const hasMoved = (position: number) => Math.abs(position - last) > MOVED_SECONDS;
  const sample = () => {
    const position = node.currentTime;
    const isMoving = hasMoved(position) && !node.paused && !node.seeking;
    last = position;
    const hasStuck = isStuck(position);
    if (isMoving) tell(true);
    else if (hasStuck || node.paused) tell(false);
  };
  const look = () => {
    if (!isSounding && !node.paused && !node.seeking && hasMoved(node.currentTime)) sample();
  };

  let waitingTimer: ReturnType<typeof setTimeout> | undefined;
  const onWaiting = () => {
    const at = node.currentTime;
    clearTimeout(waitingTimer);
    waitingTimer = setTimeout(() => {
      if (node.currentTime === at && !node.seeking) tell(false);
    }, WAITING_MS);
  };

  node.addEventListener('waiting', onWaiting);
  const timer = setInterval(sample, SAMPLE_MS);
  for (const type of ELEMENT_EVENTS) node.addEventListener(type, look);
  return () => {
    clearInterval(timer);
    clearTimeout(waitingTimer);
    node.removeEventListener('waiting', onWaiting);
    for (const type of ELEMENT_EVENTS) node.removeEventListener(type, look);
  };
}
