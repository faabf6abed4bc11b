/** A story that is heard, in the player and on its page. */
export const storyAudio = {
  kicker: 'Story',
  listen: 'Listen',
  minutes: (minutes: number) => `${minutes} min`,
  failedInStory: 'This recording could not be loaded. The text is all here.',
  pauseShort: 'Pause',
  resumeShort: 'Resume',
  pause: 'Pause the story',
  resume: 'Resume the story',
  close: 'Close the story',
  timeline: 'Story timeline',
  /** @param elapsed, total '1 minute' and '4 minutes' */
  place: (elapsed: string, total: string) => `${elapsed} of ${total}`,
  speed: 'Speed',
  /** @param rate '1.25' */
  rate: (rate: string) => `${rate}x`,
  loading: 'Loading the story',
  failed: 'This recording could not be loaded.',
  /** @param channel Its name. */
  backTo: (channel: string) => `Back to ${channel}`,
  ended: 'The story has ended.',
  madeWay: 'The story is paused.',
};
