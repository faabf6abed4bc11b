// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { useState } from 'react';
import { Dialog } from '#ui/Dialog.tsx';

beforeEach(() => {
  // What jsdom's <dialog> lacks.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

function Drawer() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Open</button>
      <Dialog
        isOpen={isOpen}
        title="Available"
        closeLabel="Close"
        shape="drawer"
        onClose={() => setIsOpen(false)}
      >
        Inside
      </Dialog>
    </>
  );
}

it('draws what it holds only while it is open', async () => {
  render(<Drawer />);
  expect(screen.queryByText('Inside')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('dialog', { name: 'Available' })).toHaveTextContent('Inside');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Inside')).not.toBeInTheDocument();
});

it('opens again after the browser has closed it', async () => {
  render(<Drawer />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  // As Escape does.
  screen.getByRole<HTMLDialogElement>('dialog').close();
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByText('Inside')).toBeInTheDocument();
});

it('closes from the ground beside it, and not from inside', async () => {
  render(<Drawer />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByText('Inside'));
  expect(screen.getByRole('dialog')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('dialog'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('is named by its title, and its close button by what it does', async () => {
  render(<Drawer />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = screen.getByRole('dialog', { name: 'Available' });
  expect(screen.getByRole('heading', { level: 2, name: 'Available' })).toBeInTheDocument();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(dialog).not.toHaveAttribute('open');
});

it('tells of its closing once, whoever closes it', async () => {
  let closed = 0;
  const { rerender } = render(
    <Dialog isOpen title="A" closeLabel="Close" onClose={() => (closed += 1)}>
      Inside
    </Dialog>,
  );
  // The page closes it itself: the browser's late word of that is no news.
  rerender(
    <Dialog isOpen={false} title="A" closeLabel="Close" onClose={() => (closed += 1)}>
      Inside
    </Dialog>,
  );
  await Promise.resolve();
  expect(closed).toBe(0);
});

it('leaves one that was never opened alone', () => {
  const { container } = render(
    <Dialog isOpen={false} title="A" closeLabel="Close" onClose={() => {}}>
      Inside
    </Dialog>,
  );
  expect(container).toHaveTextContent('');
  expect(container.querySelector('dialog')).not.toHaveAttribute('open');
});
