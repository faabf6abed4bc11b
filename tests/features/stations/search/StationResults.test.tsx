// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Match } from '#features/stations/search/search.ts';
import { StationResults } from '#features/stations/search/StationResults.tsx';
import { aStation } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';

const matches = (count: number): Match[] =>
  Array.from({ length: count }, (_, nth) => ({
    station: aStation({ id: `k${nth}`, callSign: `K${nth}` }),
    otherSignals: nth === 0 ? 2 : 0,
  }));
const show = (count: number, { query = 'duluth', isLoading = false } = {}) =>
  showView(<StationResults query={query} matches={matches(count)} isLoading={isLoading} />);
const said = () => screen.getByRole('status').textContent;

describe('what a search found', () => {
  it.each([
    [1, '1 station matches “duluth”'],
    [2, '2 stations match “duluth”'],
    [60, '60 stations match “duluth”'],
  ])('is told by ear as it changes: %i', (count, words) => {
    show(count);
    expect(said()).toBe(words);
    expect(screen.getAllByRole('listitem')).toHaveLength(count);
    expect(screen.queryByText(/^The best/)).toBeNull();
  });

  it('is not more than anybody reads, and says how to find fewer', () => {
    show(61);
    expect(said()).toBe('61 stations match “duluth”');
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    expect(screen.getByText(/^The best 60 of 61\. Add a word/)).toBeInTheDocument();
  });

  it('tells a service once, and how many other signals carry it', () => {
    show(1);
    expect(screen.getByRole('listitem')).toHaveTextContent('also on 2 other signals');
  });
});

describe('a search that found nothing', () => {
  it('repeats what was typed, so that a slip is seen, and says what else to try', () => {
    show(0, { query: 'dulluth' });
    expect(said()).toBe('No station matches “dulluth”');
    expect(screen.getByText(/Try a call sign, a frequency such as 91.5/)).toBeInTheDocument();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('does not say so before all stations are there', () => {
    show(0, { isLoading: true });
    expect(said()).toBe('Stations are still loading');
    expect(screen.queryByText(/Try a call sign/)).toBeNull();
  });

  it('shows what was typed as text, whatever it was', () => {
    const query = '<img src=x onerror=alert(1)>';
    const { container } = show(0, { query });
    expect(said()).toBe(`No station matches “${query}”`);
    expect(container.querySelector('img')).toBeNull();
  });
});
