export const app = {
  helpTitle: 'Why can’t I hear this?',
  frontTitle: (networkName: string, tagline: string | null) =>
    tagline ? `${networkName}: ${tagline}` : networkName,
  skipToContent: 'Skip to content',
  home: (networkName: string) => `${networkName}, front page`,
  sections: 'Sections',
  stations: 'Stations',
  donate: 'Donate',
  loadingPage: 'Loading the page',
  pageTitle: (title: string, networkName: string) => `${title} | ${networkName}`,

  notFoundTitle: 'There is nothing at this address',
  notFoundText:
    'The story may have been taken down, or the link may have a slip in it. The radio is not affected.',
  toFrontPage: 'Go to the front page',

  errorTitle: 'This page did not load',
  unreachable:
    'We could not be reached. That may be your connection or our side; if the radio is playing, it plays on.',
  serverFault: 'Something went wrong on our side. The radio is not affected.',
  malformed:
    'Our server and this page no longer speak the same language, most likely because a new version was just put out.',
  brokenPage: 'This page broke on our side. The radio is not affected.',
  tryAgain: 'Try again',
};
