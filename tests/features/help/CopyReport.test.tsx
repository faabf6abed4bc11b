// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { CopyReport } from '#features/help/CopyReport.tsx';
import { showView } from '#tests/support/showView.tsx';

afterEach(() => vi.restoreAllMocks());

/** Each report is another one: it says when it was made. */
function show() {
  let made = 0;
  const view = showView(<CopyReport report={() => `Report ${(made += 1)}\nAll is well.`} />);
  return { ...view, made: () => made };
}
const button = () => screen.getByRole('button', { name: 'Copy report' });

it('makes no report, and sends nothing, before it is asked to', () => {
  const { made } = show();
  expect(made()).toBe(0);
  expect(screen.getByRole('status')).toHaveTextContent(
    'It leaves this device only if you send it.',
  );
  expect(screen.queryByText(/^Report/)).toBeNull();
});

it('puts it on the clipboard by keyboard, and says so by ear', async () => {
  const listener = userEvent.setup();
  show();
  await listener.tab();
  await listener.keyboard('{Enter}');
  expect(await screen.findByText(/The report is copied/)).toBe(screen.getByRole('status'));
  expect(await navigator.clipboard.readText()).toBe('Report 1\nAll is well.');
  expect(screen.getByRole('group')).not.toHaveAttribute('open');
});

it('makes a new one each time', async () => {
  const listener = userEvent.setup();
  show();
  await listener.click(button());
  await listener.click(button());
  expect(await navigator.clipboard.readText()).toContain('Report 2');
});

it('shows it where the browser does not let us copy', async () => {
  const listener = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowed'));
  show();
  await listener.click(button());
  expect(await screen.findByText(/did not allow copying/)).toBeInTheDocument();
  expect(screen.getByRole('group')).toHaveAttribute('open');
  expect(screen.getByText(/All is well\./)).toBeVisible();
});

it('shows it on a page that did not come securely, which has no clipboard at all', async () => {
  const listener = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'));
  show();
  await listener.click(button());
  expect(await screen.findByText(/did not allow copying/)).toBeInTheDocument();
});
