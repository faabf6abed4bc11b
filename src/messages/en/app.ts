export const app = {
  helpTitle: 'Why can’t I hear this?',
  frontTitle: (networkName: string, tagline: string | null) =>
    tagline ? `${networkName}: ${tagline}` : networkName,
  skipToContent: 'Skip to content',
  skipToPlayer: 'Skip to player',
  home: (networkName: string) => `${networkName}, front page`,
  sections: 'Sections',
  stations: 'Stations',
  /** To the one station that there is. */
  listen: 'Listen',
  donate: 'Donate',
  pageTitle: (title: string, networkName: string) => `${title} | ${networkName}`,

  notFoundTitle: 'There is nothing at this address',
  notFoundText: 'The story may have been taken down, or the link may be mistyped.',
  toFrontPage: 'Go to the front page',

  errorTitle: 'This page did not load',
  unreachable: 'Our server could not be reached. The problem may be your connection or on our end.',
  serverFault: 'Something went wrong on our end.',
  malformed: 'A new version of this site seems to be out. Please reload the page.',
  /** After these, where there is radio. */
  radioPlaysOn: 'If the radio is playing, it keeps playing.',
  tryAgain: 'Try again',
};
