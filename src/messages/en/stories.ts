export const stories = {
  noStories: 'No stories have been published yet.',
  moreFrom: (topic: string) => `More from ${topic}`,
  asOf: (time: string) => `Newer stories could not be loaded. These are as of ${time}.`,

  by: 'By',
  updated: (ago: string) => `Updated ${ago}`,
  audioIncluded: (minutes: number) => `Listen, ${minutes} min`,
  audioIncludedUntimed: 'Listen',
};
