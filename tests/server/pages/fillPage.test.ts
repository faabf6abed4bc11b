import { describe, expect, it } from 'vitest';
import { fillPage } from '#server/pages/fillPage.ts';
import { screenOf, type FirstWords, type Screen } from '#server/pages/screens/screen.ts';
import { aNetwork, BUILT } from '#tests/support/origin.ts';
import { screenDeps } from './screenDeps.ts';

const FIRST: FirstWords = {
  shape: 'story',
  kicker: null,
  headline: 'Low water',
  dek: null,
  href: null,
};

function pageOf(given: Partial<Screen> = {}, network = aNetwork(), built = BUILT): string {
  const deps = screenDeps({ network });
  const own = { title: 'Low water', description: 'The short of it.', canonical: '/', first: FIRST };
  return fillPage(built, { ...screenOf(deps, own), ...given }, deps);
}

describe('a page', () => {
  it('is the built document with its own language, head, first words and answers', () => {
    const html = pageOf({ answers: { '/api/front': { lead: null } } }, aNetwork({ locale: 'es' }));

    expect(html).toMatch(/^<!doctype html>\n<html lang="es"><head><title>Low water \|/);
    expect(html).toContain('<link rel="stylesheet" href="/assets/index.css">');
    expect(html).toMatch(
      /<div id="root"><noscript>.*<\/noscript><div class="first-paint"[^>]*>.*<h1>Low water<\/h1>/,
    );
    expect(html).toContain('id="preload">{"/api/front":{"lead":null}}</script></body></html>');
  });

  it('has each part once, whatever its words look like', () => {
    const hostile = '<div id="root"></div></head><title>x</title><html lang="x">$&$1$`';
    const html = pageOf({
      title: hostile,
      description: hostile,
      first: { ...FIRST, headline: hostile, dek: hostile },
      answers: { [hostile]: hostile },
    });

    for (const part of ['<div id="root">', '</head>', '<title>', '<html lang=']) {
      expect(html.split(part)).toHaveLength(2);
    }
    expect(html).toContain('$&amp;$1$`');
  });

  it('leaves a document as it is where it has no place for a part', () => {
    const built = { ...BUILT, indexHtml: '<!doctype html><p>Under construction.</p>' };

    expect(pageOf({}, aNetwork(), built)).toBe(built.indexHtml);
  });
});
