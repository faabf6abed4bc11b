/** What is seen on a page of the app, piece by piece, in one scheme. */
import type { Palette, Scheme } from '#server/colors/palette.ts';
import type { Face } from '#server/face/face.ts';
import { markup, type Markup } from '#server/pages/markup/markup.ts';
import { contrastRows } from './contrastTable.ts';
import { dataUrl } from './selfContained.ts';

interface Sampled {
  readonly name: string;
  readonly scheme: Scheme;
  readonly face: Face;
}

export function samplesIn({ name, scheme, face }: Sampled): Markup {
  return markup`<section class="sample" data-scheme="${scheme}" aria-label="${scheme}">
<p class="scheme">${scheme}</p>
${header(name, scheme, face)}
${story()}
${controls()}
${player(name)}
${contrast(face.palettes[scheme])}
</section>`;
}

function header(name: string, scheme: Scheme, { logo }: Face): Markup {
  const shown = scheme === 'dark' ? (logo?.dark ?? logo?.light) : logo?.light;
  const mark =
    logo && shown
      ? markup`<img src="${dataUrl(shown.file)}" alt="${name}" width="${shown.widthPx}" height="${logo.heightPx}">`
      : markup`${name}`;
  return markup`<header><p class="name">${mark}</p><ul><li>News</li><li>Stations</li><li class="donate">Donate</li></ul></header>`;
}

function story(): Markup {
  return markup`<article>
<p class="kicker">Coast and water</p>
<h1>The ferry came back before the ice did</h1>
<p class="dek">A winter timetable is a promise to four hundred people. This year it was kept.</p>
<p class="byline">By a reporter · 8:48 AM · 4 min</p>
<h2>What the harbor knew</h2>
<p>Nobody on the quay looked up when the horn went. They had heard it every morning for a week, and for a week it had been
somebody else’s boat. <a href="#story">The timetable</a> said seven, the clock said ten past, and the ice said
<em>nothing yet</em>. Then the fog gave way, and <strong>there it was</strong>.</p>
<figure><div class="picture"></div><figcaption>Where a picture is still to come. <span>A photographer</span></figcaption></figure>
</article>`;
}

function controls(): Markup {
  return markup`<p class="onair">On air now</p>
<p class="buttons"><button class="button signal">Listen live</button> <button class="button quiet">All stations</button> <button class="button plain">Share</button> <button class="button quiet focused">In focus</button></p>
<p class="notice">Playing from the backup stream. <a href="#why">Why?</a> <span>Since 8:42</span></p>`;
}

function player(name: string): Markup {
  return markup`<div class="player">
<div><p class="title"><span class="lamp"></span>Morning on the Coast</p><p class="detail">${name} · until 9:00 AM</p></div>
<div class="play" aria-hidden="true"></div>
<div class="timeline"><span class="track"><span class="filled"></span><span class="handle"></span></span><p><span>8:00</span><b>Live</b></p></div>
</div>`;
}

function contrast(palette: Palette): Markup {
  const rows = contrastRows(palette).map(
    ({ use, text, ground, ratio, needed, passes }) =>
      markup`<tr><td><svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true"><rect width="40" height="24" fill="${ground}"/><text x="20" y="17" text-anchor="middle" font-size="14" font-weight="600" fill="${text}">Aa</text></svg></td><th scope="row">${use}</th><td>${text} on ${ground}</td><td>${ratio}</td><td>${passes ? 'of' : 'FAILS, needs'} ${needed}</td></tr>`,
  );
  return markup`<table><caption>Contrast</caption><tbody>${rows}</tbody></table>`;
}
