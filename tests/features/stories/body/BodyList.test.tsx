// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { BodyList } from '#features/stories/body/BodyList.tsx';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

type List = Extract<Block, { kind: 'list' }>;
const aList = (given: Partial<List> = {}): List => ({
  kind: 'list',
  isOrdered: true,
  items: [words('ice'), words('water')],
  ...given,
});

describe('a list', () => {
  it('is numbered where the author numbered it, from one', () => {
    showView(<BodyList list={aList()} />);
    const list = screen.getByRole('list');
    expect(list.tagName).toBe('OL');
    expect(list).not.toHaveAttribute('start');
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  });

  it('goes on from where the one before it ended', () => {
    showView(<BodyList list={aList({ start: 7 })} />);
    expect(screen.getByRole('list')).toHaveAttribute('start', '7');
  });

  it('is of bullets where the order means nothing', () => {
    showView(<BodyList list={aList({ isOrdered: false })} />);
    expect(screen.getByRole('list').tagName).toBe('UL');
  });

  it('keeps the links in its items', () => {
    const items = [[{ text: 'The pier', href: '/stories/pier' }]];
    showView(<BodyList list={aList({ items })} />);
    expect(within(screen.getByRole('listitem')).getByRole('link')).toHaveAttribute(
      'href',
      '/stories/pier',
    );
  });
});
