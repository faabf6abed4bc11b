import type { ChannelStatus, StreamStatus } from '#contract/streamStatus.ts';
import { lines, markup, type Markup } from '../markup/markup.ts';
import {
  agoText,
  cell,
  headCells,
  note,
  unknown,
  type TableDeps,
  type Words,
} from './statusCells.ts';

/** A channel's streams in the operator's order. On a narrow screen each row becomes a block, so its cells name themselves. */
export function streamTable({ channelName, streams }: ChannelStatus, deps: TableDeps): Markup {
  const { status: say } = deps.messages;
  const names = [...columns(say).map(([name]) => name), say.checked];
  // A table that is drawn as blocks is no longer read as one, unless it says so.
  return markup`<table role="table">
<caption>${say.tableOf(channelName)}</caption>
<thead role="rowgroup"><tr role="row">${headCells(names)}</tr></thead>
<tbody role="rowgroup">
${lines(streams.map((stream) => streamRow(stream, deps)))}
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

function streamRow(stream: StreamStatus, deps: TableDeps): Markup {
  const { status: say } = deps.messages;
  const measured = columns(say)
    .slice(2)
    .map(([name, read]) => cell(name, read(stream) ?? unknown(say)));
  const { configuredUrl, url } = stream;
  const found = url !== configuredUrl && note(say.foundAt(url));
  return markup`<tr role="row" data-is="${stream.verdict.is}">
<th role="rowheader" scope="row"><span class="url">${configuredUrl}</span>${found}</th>
<td role="cell">${verdictText(stream, deps)}</td>
${lines(measured)}
${cell(say.checked, agoText(stream.checkedAt, deps) ?? unknown(say))}
</tr>`;
}

function verdictText(stream: StreamStatus, deps: TableDeps): Markup {
  const { verdict, isLast, hls, sound } = stream;
  const { status: say } = deps.messages;
  const age = hls?.newestAgeSeconds ?? null;
  const notes = [
    ...(verdict.is === 'down' ? [heardText(stream, deps)] : []),
    ...(stream.httpStatus === null ? [] : [say.httpStatus(stream.httpStatus)]),
    ...(isLast ? [say.isLast] : []),
    ...(age === null ? [] : [say.newestSegment(age)]),
    ...(hls?.hasProgramDateTime === false ? [say.noProgramDateTime] : []),
    ...(isHeard(stream) && sound === null ? [say.silenceUnchecked] : []),
  ];
  const items = sentencesOf(verdict, say).map((sentence) => markup`<li>${sentence}</li>`);
  const list = items.length > 0 && markup`<ul class="what">${items}</ul>`;
  return markup`<strong>${say.verdicts[verdict.is]}</strong>${list}${notes.map(note)}`;
}

/** What is wrong with it, and what to do. */
function sentencesOf(verdict: StreamStatus['verdict'], say: Words): readonly string[] {
  if (verdict.is === 'down') return [say.faults[verdict.what]];
  return verdict.is === 'trouble' ? verdict.what.map((one) => say.troubles[one]) : [];
}

function isHeard({ verdict }: StreamStatus): boolean {
  return verdict.is === 'ok' || verdict.is === 'trouble';
}

function heardText({ lastHeardAt }: StreamStatus, deps: TableDeps): Markup | string {
  const { status: say } = deps.messages;
  const ago = agoText(lastHeardAt, deps);
  if (!ago) return say.neverHeard;
  // The sentence is text, and what stands in it is markup.
  const [before = '', after = ''] = say.lastHeard(SLOT).split(SLOT);
  return markup`${before}${ago}${after}`;
}

/** No message has it in its words. */
const SLOT = '\0';

function httpsText({ https, configuredUrl }: StreamStatus, say: Words): string | null {
  if (configuredUrl.startsWith('/')) return say.ownPath;
  return https && say.httpsAnswers[https];
}

function corsText({ cors, titles }: StreamStatus, say: Words): string | null {
  if (cors === null) return null;
  if (!cors) return say.corsAnswers.no;
  return titles ? say.corsAnswers.withTitles : say.corsAnswers.yes;
}
