import type { Network } from '#contract/network.ts';
import type { ChannelStatus, NetworkStatus } from '#contract/streamStatus.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';
import { escapeHtml, tag } from '../htmlText.ts';
import { streamTable } from './statusTable.ts';

interface StatusPage {
  readonly network: Network;
  readonly status: NetworkStatus;
  readonly messages: ServerMessages;
  /** The app's built document, whose style sheet and icons this page shares; null: not built. */
  readonly indexHtml: string | null;
  /** Whether it asks for itself again, by and by. */
  readonly renews: boolean;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

/**
 * How the streams are, for the people who run them. It stands outside the app, and without script: it has to open when the
 * app does not.
 */
export function statusPage(page: StatusPage): string {
  const { network, messages, indexHtml } = page;
  const { status: say, app } = messages;
  return `<!doctype html>
<html lang="${escapeHtml(network.locale)}">
<head>
<meta charset="utf-8">
${tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' })}
<title>${escapeHtml(app.pageTitle(say.title, network.name))}</title>
${tag('meta', { name: 'description', content: say.description(network.name) })}
${tag('meta', { name: 'robots', content: 'noindex' })}
${linksOf(indexHtml)}
</head>
<body class="status-page">
<header><a href="/">${escapeHtml(say.backTo(network.name))}</a></header>
<main>
${opening(page)}
${page.status.channels.map((channel) => channelSection(channel, page)).join('\n')}
</main>
</body>
</html>
`;
}

function opening({ status, messages, network, renews, nowMs }: StatusPage): string {
  const { status: say } = messages;
  const clock = new Intl.DateTimeFormat(network.locale, {
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(nowMs);
  const { everySeconds } = status;
  const intro = everySeconds === null ? say.offIntro : say.intro(everyText(everySeconds, say));
  const other = renews
    ? `<a href="/status?renew=no">${escapeHtml(say.stopRenewing)}</a>`
    : `<a href="/status">${escapeHtml(say.startRenewing)}</a>`;
  return `<h1>${escapeHtml(say.title)}</h1>
<p class="sum" data-worst="${worstOf(status)}">${escapeHtml(summaryOf(status, say))}</p>
<p>${escapeHtml(intro)}</p>
<p class="quiet">${escapeHtml(say.asOf(clock))} ${other} <a href="/api/status">${escapeHtml(say.asJson)}</a></p>`;
}

function channelSection(channel: ChannelStatus, page: StatusPage): string {
  const { channelName, stationName } = channel;
  const station =
    stationName === channelName ? '' : `<p class="quiet">${escapeHtml(stationName)}</p>`;
  return `<section>
<h2>${escapeHtml(channelName)}</h2>
${station}
${streamTable(channel, { ...page, locale: page.network.locale })}
</section>`;
}

function everyText(seconds: number, say: ServerMessages['status']): string {
  return seconds % 60 === 0 ? say.minutes(seconds / 60) : say.seconds(seconds);
}

function summaryOf(status: NetworkStatus, say: ServerMessages['status']): string {
  const verdicts = status.channels.flatMap(({ streams }) => streams.map((one) => one.verdict.is));
  const count = (is: (typeof verdicts)[number]) => verdicts.filter((one) => one === is).length;
  const worst = worstOf(status);
  if (verdicts.length === 0) return say.summaryNone;
  if (worst === 'down') return say.summaryDown(count('down'), verdicts.length);
  if (worst === 'unchecked') return say.summaryUnchecked(count('unchecked'), verdicts.length);
  return worst === 'trouble'
    ? say.summaryTrouble(count('trouble'), verdicts.length)
    : say.summaryOk;
}

function worstOf({ channels }: NetworkStatus) {
  const found = new Set(channels.flatMap(({ streams }) => streams.map((one) => one.verdict.is)));
  return (['down', 'unchecked', 'trouble'] as const).find((is) => found.has(is)) ?? 'ok';
}

/** The style sheet, the icons and what else of the app's head is not script. */
function linksOf(indexHtml: string | null): string {
  const links = indexHtml?.match(/<link\b[^>]*>/g) ?? [];
  return links.filter((link) => /rel="(stylesheet|icon|apple-touch-icon)"/.test(link)).join('\n');
}
