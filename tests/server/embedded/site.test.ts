import * as v from 'valibot';
import { expect, it } from 'vitest';
import { OwnPage } from '#contract/ownPage.ts';
import { Site } from '#contract/site.ts';
import { embeddedPage, embeddedSite } from '#server/embedded/site.ts';

const pages = embeddedSite.pages.map(({ slug }) => embeddedPage(slug));

it('is what browsers can read, its pages too', () => {
  expect(v.parse(Site, embeddedSite)).toEqual(embeddedSite);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(v.parse(OwnPage, page)).toEqual(page);
  expect(embeddedPage('nothing')).toBeNull();
});

it('says of itself that it is fiction, and leads to nobody who exists', () => {
  expect(JSON.stringify(embeddedPage('about'))).toContain('a work of fiction');
  expect(embeddedSite.footer.license).toContain('no license');
  expect(JSON.stringify([embeddedSite, pages])).not.toMatch(/https?:|mailto:|tel:/);
});

it('leads from page to page only where there is one', () => {
  const slugs = [...JSON.stringify([embeddedSite, pages]).matchAll(/\/pages\/([a-z-]+)/g)];

  expect(slugs.length).toBeGreaterThan(0);
  for (const [, slug = ''] of slugs) expect(embeddedPage(slug)).not.toBeNull();
});
