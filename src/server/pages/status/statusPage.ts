import type { Network } from '#contract/network.ts';
import type { OriginStatus, SourceStatus } from '#contract/sourceStatus.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';
import { raw } from 'hono/html';
import { lines, markup, type Markup } from '../markup/markup.ts';
import { sourceTable } from './sourceTable.ts';
import { everyText } from './statusCells.ts';
import { summaryOf, worstOf } from './statusSummary.ts';
import { streamTable } from './statusTable.ts';

interface StatusPage {
  readonly network: Network;
  readonly status: OriginStatus;
  readonly messages: ServerMessages;
  /** The app's built document, whose style sheet and icons this page shares; null: not built. */
  readonly indexHtml: string | null;
  /** Whether it asks for itself again, by and by. */
  readonly renews: boolean;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

/**
 * How streams and story feeds are, for the people who run them. It stands outside the app, and without script: it has to open when the
 * app does not.
 */
export function statusPage(page: StatusPage): Markup {
  const { network, messages, indexHtml, status } = page;
  const { status: say, app } = messages;
  return markup`<!doctype html>
<html lang="${network.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${app.pageTitle(say.title, network.name)}</title>
<meta name="description" content="${say.description(network.name)}">
<meta name="robots" content="noindex">
${linksOf(indexHtml)}
</head>
<body class="status-page">
<header><a href="/">${say.backTo(network.name)}</a></header>
<main>
${opening(page)}
${lines(status.channels.map((channel) => channelSection(channel, page)))}
${status.stories.length > 0 && feedSection(status.stories, page)}
</main>
</body>
</html>
`;
}

function opening({ status, messages, network, renews, nowMs }: StatusPage): Markup {
  const { status: say } = messages;
  const clock = new Intl.DateTimeFormat(network.locale, {
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(nowMs);
  const { everySeconds } = status;
  const intro = everySeconds === null ? say.offIntro : say.intro(everyText(everySeconds, say));
  const other = renews
    ? markup`<a href="/status?renew=no">${say.stopRenewing}</a>`
    : markup`<a href="/status">${say.startRenewing}</a>`;
  return markup`<h1>${say.title}</h1>
<p class="sum" data-worst="${worstOf(status)}">${summaryOf(status, say)}</p>
<p>${intro}</p>
<p class="quiet">${say.asOf(clock)} ${other} <a href="/api/status">${say.asJson}</a></p>`;
}

function channelSection(channel: ChannelStatus, page: StatusPage): Markup {
  const { channelName, stationName } = channel;
  const station = stationName !== channelName && markup`<p class="quiet">${stationName}</p>`;
  return markup`<section>
<h2>${channelName}</h2>
${station}
${streamTable(channel, { ...page, locale: page.network.locale })}
</section>`;
}

function feedSection(sources: readonly SourceStatus[], page: StatusPage): Markup {
  return markup`<section>
<h2>${page.messages.status.feedsTitle}</h2>
${sourceTable(sources, { ...page, locale: page.network.locale })}
</section>`;
}

/** The style sheet, the icons and what else of the app's head is not script. */
function linksOf(indexHtml: string | null): Markup {
  const links = indexHtml?.match(/<link\b[^>]*>/g) ?? [];
  return lines(
    links
      .filter((link) => /rel="(stylesheet|icon|apple-touch-icon)"/.test(link))
      .map((link) => raw(link)),
  );
}
