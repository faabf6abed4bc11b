import type { Channel } from '#contract/station.ts';
import { markup, type Markup } from './markup/markup.ts';
import type { ScreenDeps } from './screens/screen.ts';

/** What a page says to a browser without script, and the radio as a plain link: the browser's own player opens it. */
export function noScript({ messages, network, answers }: ScreenDeps): Markup {
  const channels = answers.stations().stations.flatMap((station) => station.channels);
  const channel = channels.find(({ id }) => id === network.defaultChannel);
  const { noScript: says, playStream } = messages.server;
  const link = channel && markup` <a href="${streamOf(channel)}">${playStream(channel.name)}</a>`;
  return markup`<noscript><p class="no-script">${says}${link ?? null}</p></noscript>`;
}

/** Few browsers play HLS from an address alone. */
function streamOf({ streams }: Channel): string {
  return (streams.find(({ protocol }) => protocol === 'icecast') ?? streams[0]).url;
}
