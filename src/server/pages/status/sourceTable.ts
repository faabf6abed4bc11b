import type { SourceStatus } from '#contract/sourceStatus.ts';
import { lines, markup, type Markup } from '../markup/markup.ts';
import {
  agoText,
  cell,
  everyText,
  headCells,
  note,
  untilText,
  type TableDeps,
  type Words,
} from './statusCells.ts';

/** The story feeds in the config's order: what came of each, and how much of it readers find. */
export function sourceTable(sources: readonly SourceStatus[], deps: TableDeps): Markup {
  const { status: say } = deps.messages;
  return markup`<table role="table">
<caption>${say.tableOfFeeds}</caption>
<thead role="rowgroup"><tr role="row">${headCells([say.feed, say.verdict, say.stories, say.lastRead])}</tr></thead>
<tbody role="rowgroup">
${lines(sources.map((source) => sourceRow(source, deps)))}
</tbody>
</table>`;
}

function sourceRow(source: SourceStatus, deps: TableDeps): Markup {
  const { status: say } = deps.messages;
  const { key, kind, url, everySeconds, verdict, storyCount, readAt } = source;
  const about = `${kind}, ${key}, ${say.askedEvery(everyText(everySeconds, say))}`;
  return markup`<tr role="row" data-is="${verdict.is}">
<th role="rowheader" scope="row"><span class="url">${url}</span>${note(about)}</th>
<td role="cell">${verdictText(source, deps)}</td>
${cell(say.stories, String(storyCount))}
${cell(say.lastRead, agoText(readAt, deps) ?? say.notRead)}
</tr>`;
}

function verdictText(source: SourceStatus, deps: TableDeps): Markup {
  const { status: say } = deps.messages;
  const { verdict, detail, storyCount, droppedCount, reasons, nextAt } = source;
  const staysUp = verdict.is === 'down' && storyCount > 0;
  const notes = [
    ...(detail === null ? [] : [detail]),
    ...(verdict.is === 'down' && nextAt ? [say.nextTry(untilText(nextAt, deps))] : []),
    ...(staysUp ? [say.storiesStayUp(storyCount)] : []),
    ...(droppedCount > 0 ? [say.leftOut(droppedCount, reasons.join('; '))] : []),
  ];
  const items = sentencesOf(verdict, say).map((sentence) => markup`<li>${sentence}</li>`);
  const list = items.length > 0 && markup`<ul class="what">${items}</ul>`;
  return markup`<strong>${say.feedVerdicts[verdict.is]}</strong>${list}${notes.map(note)}`;
}

/** What is wrong with it, and what to do. */
export function sentencesOf(verdict: SourceStatus['verdict'], say: Words): readonly string[] {
  if (verdict.is === 'down') return [say.sourceFaults[verdict.what]];
  return verdict.is === 'trouble' ? verdict.what.map((one) => say.sourceTroubles[one]) : [];
}
