import type { ChannelStatus, StreamStatus } from '#contract/streamStatus.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';
import { escapeHtml } from '../htmlText.ts';

interface TableDeps {
  readonly messages: ServerMessages;
  readonly locale: string;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

type Words = ServerMessages['status'];

/** A channel's streams in the operator's order. On a narrow screen each row becomes a block, so its cells name themselves. */
export function streamTable({ channelName, streams }: ChannelStatus, deps: TableDeps): string {
  const { status: say } = deps.messages;
  const names = [...columns(say).map(([name]) => name), say.checked];
  const heads = names.map((name) => `<th role="columnheader" scope="col">${escapeHtml(name)}</th>`);
  const rows = streams.map((stream) => streamRow(stream, deps));
  // A table that is drawn as blocks is no longer read as one, unless it says so.
  return `<table role="table">
<caption>${escapeHtml(say.tableOf(channelName))}</caption>
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">
${rows.join('\n')}
</tbody>
</table>`;
}

/** After the first two, which are written out: what was measured. */
function columns(say: Words): [string, (stream: StreamStatus) => string | null][] {
  return [
    [say.stream, () => null],
    [say.verdict, () => null],
    [say.start, ({ startMs }) => (startMs === null ? null : say.milliseconds(startMs))],
    [say.bitrate, ({ bitrateKbps }) => (bitrateKbps === null ? null : say.kbps(bitrateKbps))],
    [say.codec, ({ codec }) => codec?.toUpperCase() ?? null],
    [say.https, (stream) => httpsText(stream, say)],
    [say.cors, (stream) => corsText(stream, say)],
  ];
}

function streamRow(stream: StreamStatus, deps: TableDeps): string {
  const { status: say } = deps.messages;
  const measured = columns(say)
    .slice(2)
    .map(([name, read]) => cell(name, read(stream), say));
  const { configuredUrl, url } = stream;
  const found = url === configuredUrl ? '' : note(say.foundAt(url));
  return `<tr role="row" data-is="${stream.verdict.is}">
<th role="rowheader" scope="row"><span class="url">${escapeHtml(configuredUrl)}</span>${found}</th>
<td role="cell">${verdictText(stream, deps)}</td>
${measured.join('\n')}
<td role="cell" data-name="${escapeHtml(say.checked)}">${agoText(stream.checkedAt, deps) ?? unknown(say)}</td>
</tr>`;
}

function verdictText(stream: StreamStatus, deps: TableDeps): string {
  const { verdict, isLast, hls, sound } = stream;
  const { status: say } = deps.messages;
  const sentences = {
    unchecked: () => [],
    ok: () => [],
    trouble: () => (verdict.is === 'trouble' ? verdict.what.map((one) => say.troubles[one]) : []),
    down: () => (verdict.is === 'down' ? [say.faults[verdict.what]] : []),
  }[verdict.is]();
  const age = hls?.newestAgeSeconds ?? null;
  const notes = [
    ...(verdict.is === 'down' ? [heardText(stream, deps)] : []),
    ...(stream.httpStatus === null ? [] : [escapeHtml(say.httpStatus(stream.httpStatus))]),
    ...(isLast ? [escapeHtml(say.isLast)] : []),
    ...(age === null ? [] : [escapeHtml(say.newestSegment(age))]),
    ...(hls?.hasProgramDateTime === false ? [escapeHtml(say.noProgramDateTime)] : []),
    ...(isHeard(stream) && sound === null ? [escapeHtml(say.silenceUnchecked)] : []),
  ];
  const list = sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('');
  return `<strong>${escapeHtml(say.verdicts[verdict.is])}</strong>${list && `<ul class="what">${list}</ul>`}${notes
    .map((one) => `<span class="note">${one}</span>`)
    .join('')}`;
}

function isHeard({ verdict }: StreamStatus): boolean {
  return verdict.is === 'ok' || verdict.is === 'trouble';
}

function heardText({ lastHeardAt }: StreamStatus, deps: TableDeps): string {
  const { status: say } = deps.messages;
  const ago = agoText(lastHeardAt, deps);
  return ago ? say.lastHeard(ago) : escapeHtml(say.neverHeard);
}

function httpsText({ https, configuredUrl }: StreamStatus, say: Words): string | null {
  if (configuredUrl.startsWith('/')) return say.ownPath;
  return https && say.httpsAnswers[https];
}

function corsText({ cors, titles }: StreamStatus, say: Words): string | null {
  if (cors === null) return null;
  if (!cors) return say.corsAnswers.no;
  return titles ? say.corsAnswers.withTitles : say.corsAnswers.yes;
}

/** @returns Markup: how long ago it was, and when exactly; null: never. */
function agoText(at: string | null, { locale, nowMs }: TableDeps): string | null {
  if (at === null) return null;
  const seconds = Math.round((Date.parse(at) - nowMs) / 1_000);
  const [value, unit] =
    seconds > -90
      ? ([seconds, 'second'] as const)
      : seconds > -5_400
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 3_600), 'hour'] as const);
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.min(value, 0),
    unit,
  );
  return `<time datetime="${escapeHtml(at)}" title="${escapeHtml(at)}">${escapeHtml(ago)}</time>`;
}

function cell(name: string, text: string | null, say: Words): string {
  return `<td role="cell" data-name="${escapeHtml(name)}">${text === null ? unknown(say) : escapeHtml(text)}</td>`;
}

function unknown(say: Words): string {
  return `<span class="unknown">${escapeHtml(say.notKnown)}</span>`;
}

function note(text: string): string {
  return `<span class="note">${escapeHtml(text)}</span>`;
}
