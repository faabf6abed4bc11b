// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { StoryBody } from '#features/stories/body/StoryBody.tsx';
import { StoryContents } from '#features/stories/story/StoryContents.tsx';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

const heading = (title: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  spans: words(title),
});
const text: Block = { kind: 'paragraph', spans: words('It rained.') };
const show = (...body: Block[]) =>
  showView(
    <>
      <StoryContents body={body} />
      <StoryBody body={body} />
    </>,
  );

it('leads to each of the sub-heads, also to two that say the same', () => {
  show(heading('Ice'), text, heading('Water'), text, heading('Ice'), text);
  const links = within(screen.getByRole('navigation', { name: 'In this story' })).getAllByRole(
    'link',
  );
  expect(links.map((link) => link.textContent)).toEqual(['Ice', 'Water', 'Ice']);
  const targets = links.map((link) =>
    document.querySelector(link.getAttribute('href')!.replace(/^[^#]*/, '')),
  );
  expect(targets).toEqual(screen.getAllByRole('heading'));
});

it('is reached by keyboard before the text is', async () => {
  show(heading('Ice'), heading('Water'), heading('Wind'));
  await userEvent.tab();
  expect(screen.getByRole('link', { name: 'Ice' })).toHaveFocus();
});

it('leaves smaller sub-heads out', () => {
  show(heading('Ice'), heading('Sheets', 3), heading('Water'), heading('Wind'));
  expect(screen.queryByRole('link', { name: 'Sheets' })).toBeNull();
  expect(screen.getAllByRole('link')).toHaveLength(3);
});

it('writes a sub-head without what is marked on it', () => {
  show(heading('Ice'), heading('Water'), {
    kind: 'heading',
    level: 2,
    spans: [{ text: 'The ' }, { text: 'low', marks: ['emphasis'] }, { text: ' tide' }],
  });
  expect(screen.getByRole('link', { name: 'The low tide' })).toBeInTheDocument();
});

it.each([0, 1, 2])('is not there for %i sub-heads: there is nothing to find one’s way in', (n) => {
  show(...Array.from({ length: n }, (_, nth) => heading(`Part ${nth}`)), text);
  expect(screen.queryByRole('navigation')).toBeNull();
});
