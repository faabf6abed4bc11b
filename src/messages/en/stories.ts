export const stories = {
  noStories: 'No stories have been published yet. The radio is on.',
  noStoriesInTopic: 'No stories here yet.',
  moreFrom: (topic: string) => `More from ${topic}`,
  asOf: (time: string) => `Newer stories could not be loaded. These are as of ${time}.`,

  topicTitle: (topic: string, page: number) => (page === 1 ? topic : `${topic}, page ${page}`),
  pages: 'Pages',
  newer: 'Newer stories',
  older: 'Older stories',
  pageOf: (page: number, pageCount: number) => `Page ${page} of ${pageCount}`,

  by: 'By',
  updated: (ago: string) => `Updated ${ago}`,
  from: (owner: string) => `From ${owner}`,
  audioIncluded: (minutes: number) => `Listen, ${minutes} min`,
  audioIncludedUntimed: 'Listen',

  listen: 'Listen',
  minutes: (minutes: number) => `${minutes} min`,
  /** A recording within a story, that has no title. */
  audioPart: 'Recording',
  audioFailed: 'This recording could not be loaded. The text is all here.',
  contents: 'In this story',
  tableScrolls: 'Table',
  related: 'Related',
  opensAt: (provider: string) => `Opens at ${provider}`,
  notShown: (what: string) => `Something here cannot be shown in this app: ${what}.`,
  seeItAtSource: 'See it where it was published',

  corrections: 'Corrections',
  correctedOn: (date: string) => `${date}:`,
  publishedAt: (host: string) => `Published at ${host}`,
  aboutTheAuthor: 'About the author',
  aboutTheAuthors: 'About the authors',
  moreStories: 'More stories',
};
