/** Words that the origin writes into pages and sends itself. */
export const server = {
  listenAndRead: (networkName: string) => `Listen live to ${networkName} and read its stories.`,
  listenOnly: (networkName: string) => `Listen live to ${networkName}.`,
  readOnly: (networkName: string) => `Read the stories of ${networkName}.`,
  topicDescription: (topic: string, networkName: string) =>
    `Stories about ${topic.toLowerCase()} from ${networkName}.`,
  stationsDescription: (networkName: string) =>
    `Find a public radio station by place, name or call sign, and listen live with ${networkName}.`,
  regionDescription: (region: string) =>
    `Public radio stations in ${region} that you can hear live.`,
  stationDescription: (name: string, place: string) =>
    place
      ? `Listen live to ${name} from ${place}: what is on now, and what comes next.`
      : `Listen live to ${name}: what is on now, and what comes next.`,
  ownPageDescription: (title: string, networkName: string) => `${title}: a page of ${networkName}.`,
  notices: 'Notices',
  dismiss: 'Dismiss',
  dismissNamed: (text: string) => `Dismiss: ${text}`,
  notFoundDescription: (networkName: string) => `${networkName} has no page at this address.`,
  /** To browsers without script. */
  noScript: 'Without JavaScript you see the top of each page here; the rest needs it.',
  noScriptRadio: 'The radio can still be heard.',
  playStream: (channel: string) => `Listen to ${channel}`,
  notBuilt: 'The app is not built yet. Run "npm run build", then start again.',
  failed: 'Something went wrong on our end. Please try again in a moment.',
};
