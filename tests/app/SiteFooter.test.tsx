// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Network } from '#contract/network.ts';
import { SiteFooter } from '#app/SiteFooter.tsx';
import { aNetwork } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (network: Network | undefined) => showView(<SiteFooter network={network} />).container;
const links = () => screen.getAllByRole('link').map((link) => link.textContent);

it('says who publishes this and whose it is', () => {
  const shown = show(aNetwork({ tagline: 'From the lake.' }));
  expect(screen.getByRole('contentinfo')).toBeInTheDocument();
  expect(shown).toHaveTextContent('From the lake.');
  expect(shown).toHaveTextContent('© Great Lakes Public Radio');
});

it('leads to help from every page, and to what is known of the publisher', () => {
  show(aNetwork());
  expect(links()).toEqual(['Stations', 'Why can’t I hear this?']);
  show(aNetwork({ url: 'https://www.lakes.example/radio', donateUrl: 'https://give.example/' }));
  expect(links().slice(2)).toEqual([
    'Stations',
    'Why can’t I hear this?',
    'Visit www.lakes.example',
    'Donate',
  ]);
});

it('says of a made-up network that it is, and of a real one nothing', () => {
  expect(show(aNetwork({ isFiction: true }))).toHaveTextContent('is a work of fiction');
  expect(show(aNetwork())).not.toHaveTextContent('fiction');
});

it('waits until it knows what to say', () => {
  expect(show(undefined)).toBeEmptyDOMElement();
});
