/** The sleep timer. */
export const sleep = {
  title: 'Sleep timer',
  hint: 'The radio fades out over ten seconds, then stops.',
  whenSilent: 'Start the radio first, then choose when it should stop.',
  /** @param distance '15 minutes' */
  after: (distance: string) => `In ${distance}`,
  /** @param show Its title. @param time '9:00 AM' */
  atEndOf: (show: string, time: string) => `When ${show} ends, about ${time}`,
  /** @param distance '14 minutes' */
  stopsIn: (distance: string) => `The radio stops in ${distance}.`,
  left: (distance: string) => `${distance} left`,
  isOff: 'The sleep timer is off',
  cancel: 'Cancel the timer',
  fading: 'Good night. The radio is fading out.',
  keepListening: 'Keep listening',
  kept: 'The sleep timer is off. The radio keeps playing.',
  slept: 'The sleep timer stopped the radio.',
};
