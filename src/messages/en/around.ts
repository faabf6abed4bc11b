/** Words that stand around the pages: the footer, and thanks to underwriters. They come after the page. */
export const around = {
  loadingPage: 'Loading the page',
  isFiction: (networkName: string) =>
    `${networkName} is a work of fiction: everyone in it, and every place, is made up.`,
  rights: (networkName: string) => `© ${networkName}`,
  publisherSite: (host: string) => `Visit ${host}`,
  newsletter: 'Newsletter',
  publicFile: (callSign: string) => `${callSign} public inspection file`,
  eeoReport: 'EEO report',
  follow: 'Follow us',
  supportComesFrom: 'Support comes from',
};
