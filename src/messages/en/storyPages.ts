/** What only the pages of stories and topics say. */
export const storyPages = {
  noStoriesInTopic: 'No stories here yet.',
  topicTitle: (topic: string, page: number) => (page === 1 ? topic : `${topic}, page ${page}`),
  pages: 'Pages',
  newer: 'Newer stories',
  older: 'Older stories',
  pageOf: (page: number, pageCount: number) => `Page ${page} of ${pageCount}`,

  from: (owner: string) => `From ${owner}`,
  /** A recording within a story, that has no title. */
  audioPart: 'Recording',
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
