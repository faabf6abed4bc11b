import { filesOfRoute, type BuiltApp } from './builtApp.ts';
import { dataBlock } from './markup/dataBlock.ts';
import { firstPaint } from './firstPaint.ts';
import { lines, markup, type Markup } from './markup/markup.ts';
import { noScript } from './noScript.ts';
import { pageHead } from './pageHead.ts';
import type { Screen, ScreenDeps } from './screens/screen.ts';

/**
 * The built index.html, with the parts in it that are this screen's own: language, head, first words, answers.
 *
 * @param over What stands above the app.
 */
export function fillPage(
  built: BuiltApp,
  screen: Screen,
  deps: ScreenDeps,
  over: Markup | null = null,
): string {
  const { scripts, styles } = filesOfRoute(built.chunks, screen.module ?? '');
  // After the app's own styles, as they would be if the app had asked for them: their order decides between rules.
  const routeStyles = lines(styles.map((href) => markup`<link rel="stylesheet" href="${href}">`));
  const routeScripts = lines(
    scripts.map((href) => markup`<link rel="modulepreload" href="${href}">`),
  );
  // As the app will ask: without leave from elsewhere, the browser would not take the one for the other.
  const asked = lines(
    screen.asked.map(
      (path) => markup`<link rel="preload" as="fetch" href="${path}" crossorigin="anonymous">`,
    ),
  );
  const { locale, name } = deps.network;
  const parts: readonly [RegExp | string, Markup][] = [
    [/<html lang="[^"]*"/, markup`<html lang="${locale}"`],
    [/<title>[^<]*<\/title>/, pageHead(screen, deps)],
    [
      '<div id="root"></div>',
      markup`${over}<div id="root">${noScript(deps, screen)}${firstPaint(screen, name)}</div>`,
    ],
    // The first words and the picture come before what draws over them: the entry puts these in force.
    [
      '</head>',
      markup`${routeStyles}\n<template id="after-first-paint">${routeScripts}${asked}</template>\n</head>`,
    ],
    [
      /<script type="application\/json" id="preload">[^<]*<\/script>/,
      dataBlock('application/json', screen.answers, 'preload'),
    ],
  ];
  return parts.reduce(
    // By a function, because a headline may hold what String.replace takes for a pattern: '$&'.
    (page, [place, part]) => page.replace(place, () => part.toString()),
    built.indexHtml,
  );
}
