import type { Channel } from '#contract/station.ts';
import { markup, type Markup } from './markup/markup.ts';
import { offeredStation } from './screens/offeredStation.ts';
import type { Screen, ScreenDeps } from './screens/screen.ts';

/** What a page says to a browser without script, and the radio as a plain link: the browser's own player opens it. */
export function noScript(
  { messages, network, answers }: ScreenDeps,
  { status }: Pick<Screen, 'status'> = { status: 200 },
): Markup {
  const channels = offeredStation(network, answers)?.channels;
  const channel = channels?.find(({ id }) => id === network.defaultChannel);
  const { noScript: says, noScriptRadio, playStream } = messages.server;
  const link =
    channel &&
    markup` ${noScriptRadio} <a href="${streamOf(channel)}">${playStream(channel.name)}</a>`;
  const gone = status === 404 ? nothingHere(messages.app) : null;
  return markup`<noscript><aside class="no-script">${says}${link ?? null}</aside>${gone}</noscript>`;
}

/** The one page of which the origin draws no first words. */
function nothingHere({ notFoundTitle, toFrontPage }: ScreenDeps['messages']['app']): Markup {
  return markup`<main class="no-script"><h1>${notFoundTitle}</h1><a href="/">${toFrontPage}</a></main>`;
}

/** Few browsers play HLS from an address alone. */
function streamOf({ streams }: Channel): string {
  return (streams.find(({ protocol }) => protocol === 'icecast') ?? streams[0]).url;
}
