export const app = {
  helpTitle: 'Why can’t I hear this?',
  frontTitle: (networkName: string, tagline: string | null) =>
    tagline ? `${networkName}: ${tagline}` : networkName,
  skipToContent: 'Skip to content',
  skipToPlayer: 'Skip to player',
  home: (networkName: string) => `${networkName}, front page`,
  sections: 'Sections',
  stations: 'Stations',
  donate: 'Donate',
  loadingPage: 'Loading the page',
  pageTitle: (title: string, networkName: string) => `${title} | ${networkName}`,

  notFoundTitle: 'There is nothing at this address',
  notFoundText:
    'The story may have been taken down, or the link may be mistyped. The radio is not affected.',
  toFrontPage: 'Go to the front page',

  errorTitle: 'This page did not load',
  unreachable:
    'Our server could not be reached. The problem may be your connection or on our end; if the radio is playing, it keeps playing.',
  serverFault: 'Something went wrong on our end. The radio is not affected.',
  malformed:
    'Our server and this page no longer understand each other, most likely because a new version has just been released.',
  brokenPage: 'This page broke on our end. The radio is not affected.',
  tryAgain: 'Try again',
};
