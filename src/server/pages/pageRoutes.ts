import { Hono, type Context } from 'hono';
import { ALL_STATIONS } from '#contract/reach.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';
import type { Answers } from '../answers/answers.ts';
import type { Banner } from '../config/site/bannerKeys.ts';
import type { Face } from '../face/face.ts';
import { bannerStrip } from './bannerStrip.ts';
import { bannerScript, type BuiltApp } from './builtApp.ts';
import { cachePolicy } from '../http/cachePolicy.ts';
import { fillPage } from './fillPage.ts';
import { baseOf } from '../http/requestBase.ts';
import { send } from '../http/representation.ts';
import { helpScreen } from './screens/helpScreen.ts';
import { ownPageScreen } from './screens/ownPageScreen.ts';
import { notFoundScreen, reachIn, type Screen, type ScreenDeps } from './screens/screen.ts';
import { regionScreen, stationScreen, stationsScreen } from './screens/stationScreens.ts';
import { frontScreen, storyScreen, topicScreen } from './screens/storyScreens.ts';

interface PageDeps {
  readonly answers: Answers;
  readonly built: BuiltApp;
  readonly banners: readonly Banner[];
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly messages: ServerMessages;
  /** Where the app is served; null: at the address that is asked. */
  readonly appUrl: string | null;
  readonly trustProxy: boolean;
  readonly face: Face;
}

/** Every address that the app has a screen for, and the words "not found" for any other. */
export function pageRoutes(pageDeps: PageDeps): Hono {
  const { answers, built, messages, banners, face, now } = pageDeps;
  const pages = new Hono();
  const script = bannerScript(built.chunks);

  const page = (path: string, choose: (deps: ScreenDeps, c: Context) => Screen | null) =>
    pages.get(path, (c) => {
      const base = baseOf(c, pageDeps);
      const network = answers.network();
      const absolute = (pathOrUrl: string) => new URL(pathOrUrl, base).href;
      const deps = { answers, network, messages, absolute, face };
      const screen = choose(deps, c) ?? notFoundScreen(deps);
      const over =
        script === null ? null : bannerStrip(banners, { nowMs: now(), script, messages });
      return send(c, {
        body: fillPage(built, screen, deps, over),
        type: 'text/html; charset=utf-8',
        cacheControl: screen.status === 200 ? cachePolicy.page : cachePolicy.missing,
        keys: ['html', ...screen.keys],
        status: screen.status,
      });
    });

  page('/', frontScreen);
  page('/topics/:topic', (deps, c) =>
    topicScreen(deps, param(c, 'topic'), pageNumber(c.req.query('page'))),
  );
  page('/stories/:slug', (deps, c) => storyScreen(deps, param(c, 'slug')));
  page('/pages/:slug', (deps, c) => ownPageScreen(deps, param(c, 'slug')));
  pages.get(ALL_STATIONS, toTheOnly(answers));
  page(ALL_STATIONS, stationsScreen);
  page('/stations/in/:region', (deps, c) => regionScreen(deps, param(c, 'region')));
  page('/stations/:id', (deps, c) => stationScreen(deps, param(c, 'id')));
  page('/listen/help', helpScreen);
  page('*', () => null);
  return pages;
}

/** Of a single station there is no list. */
function toTheOnly(answers: Answers) {
  return async (c: Context, next: () => Promise<void>): Promise<Response | void> => {
    const { path } = reachIn({ answers, network: answers.network() });
    return path === null || path === ALL_STATIONS ? next() : moved(c, path);
  };
}

function moved(c: Context, path: string): Response {
  c.header('cache-control', cachePolicy.page);
  return c.redirect(path, 302);
}

/** The first page, when none is asked for, or nonsense. */
function pageNumber(asked: string | undefined): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function param(c: Context, name: string): string {
  return c.req.param(name) ?? '';
}
