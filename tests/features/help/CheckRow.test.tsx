// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CheckRow } from '#features/help/CheckRow.tsx';
import type { Finding, Todo } from '#features/help/finding.ts';
import { TodoButton } from '#features/help/TodoButton.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { showView } from '#tests/support/showView.tsx';

const tuning = aTuning();
const aFinding = (given: Partial<Finding> = {}): Finding => ({
  id: 'streams',
  is: 'ok',
  words: 'The stream answers.',
  details: [],
  todo: null,
  ...given,
});
const show = (given: Partial<Finding>, onAgain = () => {}) =>
  showView(
    <ol>
      <CheckRow finding={aFinding(given)} tuning={tuning} onAgain={onAgain} />
    </ol>,
  );
const AGAIN: Todo = { kind: 'act', act: 'again' };

describe('one check', () => {
  it.each([
    ['waiting', 'Checking'],
    ['ok', 'Fine'],
    ['partly', 'Partly'],
    ['problem', 'Problem'],
    ['unknown', 'Not known'],
  ] as const)('says in words, not by colour alone, how it went: %s', (is, said) => {
    const { container } = show({ is });
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent(
      `The streams answer this browser${said}`,
    );
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('says something of each stream where there is something to say', () => {
    show({ details: ['a.example: answers.', 'b.example: answers.', 'b.example: answers.'] });
    const [, ...lines] = screen.getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'a.example: answers.',
      'b.example: answers.',
      'b.example: answers.',
    ]);
  });

  it('holds a line free for each stream that is still to be asked', () => {
    const { container } = show({ is: 'waiting', words: 'Asking stream 1 of 2.' });
    const ahead = container.querySelector('p[aria-hidden]');
    expect(ahead?.textContent.split('\n')).toHaveLength(tuning.channel.streams.length + 1);
    expect(ahead?.textContent.trim()).toBe('');
  });

  it('offers what to do only where there is a problem', () => {
    show({ is: 'ok', todo: AGAIN });
    expect(screen.queryByRole('button')).toBeNull();
    show({ is: 'problem', todo: AGAIN });
    expect(screen.getByRole('button', { name: 'Check again' })).toBeInTheDocument();
  });

  it('is asked again by keyboard', async () => {
    let asked = 0;
    show({ is: 'problem', todo: AGAIN }, () => (asked += 1));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(asked).toBe(1);
  });
});

describe('the one thing to do', () => {
  const todo = (what: Todo, radio = fakePlayer()) =>
    showView(<TodoButton todo={what} tuning={tuning} onAgain={() => {}} />, { radio });

  it('may be with the listener’s own hands', () => {
    todo({ kind: 'advice', words: 'Check the volume of the device.' });
    expect(screen.getByText('Check the volume of the device.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('may be on another page', async () => {
    const { address } = todo({ kind: 'go', to: '/stations', words: 'Choose another station' });
    await userEvent.click(screen.getByRole('link', { name: 'Choose another station' }));
    expect(address()).toBe('/stations');
  });

  it('may be to play the channel that was checked', async () => {
    const { events } = todo({ kind: 'act', act: 'play' });
    await userEvent.click(screen.getByRole('button', { name: 'Play WXYZ News live' }));
    expect(events).toEqual([{ type: 'play', tuning }]);
  });

  it('goes on with what is paused, and calls it that', () => {
    const radio = fakePlayer();
    radio.player.send({ type: 'play', tuning });
    radio.player.send({ type: 'sounding' });
    radio.lines('timeshift');
    radio.player.send({ type: 'pause' });
    expect(radio.status()).toBe('paused');
    todo({ kind: 'act', act: 'play' }, radio);
    expect(screen.getByRole('button', { name: 'Resume WXYZ News' })).toBeInTheDocument();
  });

  it.each([
    [{ level: 0.6, isMuted: true }],
    [{ level: 0, isMuted: false }],
    [{ level: 0, isMuted: true }],
  ])('brings the sound back from %o', async (loudness) => {
    const { parts } = todo({ kind: 'act', act: 'unmute' });
    parts.volume.setState(loudness);
    await userEvent.click(screen.getByRole('button', { name: 'Turn the sound on' }));
    const { level, isMuted } = parts.volume.getState();
    expect(isMuted).toBe(false);
    expect(level).toBeGreaterThan(0);
  });
});
