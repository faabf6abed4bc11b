// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ErrorNote } from '#ui/ErrorNote.tsx';

it('is told at once to who does not see it', () => {
  render(<ErrorNote message="The list did not arrive." />);
  expect(screen.getByRole('alert')).toHaveTextContent('The list did not arrive.');
});

it('has one thing to do, by keyboard too', async () => {
  let tries = 0;
  render(<ErrorNote message="It broke." action="Try again" onAction={() => (tries += 1)} />);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(tries).toBe(1);
});

it('offers nothing where nothing can be done', () => {
  render(<ErrorNote message="It broke." />);
  expect(screen.queryByRole('button')).toBeNull();
});
