// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Network } from '#contract/network.ts';
import type { Footer, Site } from '#contract/site.ts';
import { siteQuery } from '#api/siteQuery.ts';
import { SiteFooter } from '#app/around/SiteFooter.tsx';
import { aFooter, aNetwork, aSite } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

async function show(network: Network | undefined, site: Site = aSite()) {
  const view = showView(<SiteFooter network={network} />);
  view.queries.setQueryData(siteQuery.queryKey, site);
  await waitFor(() => view.queries.isFetching() === 0);
  return view.container;
}
const withFooter = (given: Partial<Footer>) => show(aNetwork(), aSite({ footer: aFooter(given) }));
const links = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('the end of every page', () => {
  it('says who publishes this and whose it is', async () => {
    const shown = await show(aNetwork({ tagline: 'From the lake.' }));
    expect(screen.getByRole('contentinfo')).toBeInTheDocument();
    expect(shown).toHaveTextContent('From the lake.');
    expect(shown).toHaveTextContent('© Great Lakes Public Radio');
  });

  it('leads to help from every page', async () => {
    await show(aNetwork());
    expect(links()).toEqual(['Stations', 'Why can’t I hear this?']);
  });

  it('leads to what is known of the publisher', async () => {
    await show(
      aNetwork({ url: 'https://www.lakes.example/radio', donateUrl: 'https://give.example/' }),
    );
    expect(links().slice(2)).toEqual(['Visit www.lakes.example', 'Donate']);
  });

  it('says of a made-up network that it is, and of a real one nothing', async () => {
    expect(await show(aNetwork({ isFiction: true }))).toHaveTextContent('is a work of fiction');
    expect(await show(aNetwork())).not.toHaveTextContent('Great Lakes Public Radio is a work');
  });

  it('waits until it knows what to say', async () => {
    expect(await show(undefined)).toBeEmptyDOMElement();
  });
});

describe('what the footer does not know yet', () => {
  it('is waited for: its lines do not move apart before the reader’s eyes', () => {
    const { container } = showView(<SiteFooter network={aNetwork()} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('is left out where it cannot be had', async () => {
    showView(<SiteFooter network={aNetwork()} />);
    expect(await screen.findByRole('link', { name: 'Stations' })).toBeInTheDocument();
  });
});

describe('the operator’s footer', () => {
  it('has groups under their words, and leads to other sites and our own', async () => {
    await withFooter({
      groups: [
        {
          label: 'Station',
          links: [
            { label: 'About', href: '/pages/about' },
            { label: 'Shop', href: 'https://shop.example/' },
          ],
        },
      ],
    });
    const group = screen.getByRole('list', { name: 'Station' });
    expect(within(group).getByRole('link', { name: 'About' })).toHaveAttribute(
      'href',
      '/pages/about',
    );
    expect(within(group).getByRole('link', { name: 'Shop' })).toHaveAttribute(
      'href',
      'https://shop.example/',
    );
  });

  it('leads to the public files and the report that the law wants, by station', async () => {
    await withFooter({
      publicFile: [{ station: 'WXYZ', href: 'https://publicfiles.fcc.gov/fm-profile/wxyz' }],
      eeoReport: 'https://lakes.example/eeo.pdf',
    });
    expect(screen.getByRole('link', { name: 'WXYZ public inspection file' })).toHaveAttribute(
      'href',
      'https://publicfiles.fcc.gov/fm-profile/wxyz',
    );
    expect(screen.getByRole('link', { name: 'EEO report' })).toHaveAttribute(
      'href',
      'https://lakes.example/eeo.pdf',
    );
  });

  it('says the licence, and how to reach the station', async () => {
    const shown = await withFooter({
      license: 'Licensed to Great Lakes Public Radio, Inc.',
      contact: { text: '1 Pier Road', email: 'hello@lakes.example', phone: '+1 218 555 0100' },
    });
    expect(shown).toHaveTextContent('Licensed to Great Lakes Public Radio, Inc.');
    expect(shown).toHaveTextContent('1 Pier Road');
    expect(screen.getByRole('link', { name: 'hello@lakes.example' })).toHaveAttribute(
      'href',
      'mailto:hello@lakes.example',
    );
    expect(screen.getByRole('link', { name: '+1 218 555 0100' })).toHaveAttribute(
      'href',
      'tel:+12185550100',
    );
  });

  it('has the newsletter in the operator’s words, or in ours', async () => {
    await withFooter({ newsletter: { label: null, href: 'https://news.example/' } });
    expect(screen.getByRole('link', { name: 'Newsletter' })).toBeInTheDocument();
    await withFooter({ newsletter: { label: 'Our weekly letter', href: '/pages/letter' } });
    expect(screen.getByRole('link', { name: 'Our weekly letter' })).toBeInTheDocument();
  });

  it('names where else the station is, by words', async () => {
    await withFooter({ social: [{ name: 'Mastodon', href: 'https://social.example/@lakes' }] });
    const elsewhere = screen.getByRole('list', { name: 'Follow us' });
    expect(within(elsewhere).getByRole('link', { name: 'Mastodon' })).toHaveAttribute('rel', 'me');
  });
});

describe('the network’s own pages', () => {
  const pages = [
    { slug: 'about', title: 'About us' },
    { slug: 'contact', title: 'Contact' },
  ];

  it('are reachable from here in their order', async () => {
    await show(aNetwork(), aSite({ pages }));
    expect(links()).toEqual(['About us', 'Contact', 'Stations', 'Why can’t I hear this?']);
  });

  it('stand once: not here as well where the operator leads to them', async () => {
    await show(
      aNetwork({ navigation: [{ label: 'Who we are', href: '/pages/about' }] }),
      aSite({
        pages,
        footer: aFooter({
          groups: [{ label: 'Station', links: [{ label: 'Write to us', href: '/pages/contact' }] }],
        }),
      }),
    );
    expect(links()).toEqual(['Stations', 'Why can’t I hear this?', 'Write to us']);
  });
});
