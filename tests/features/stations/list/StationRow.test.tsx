// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Station } from '#contract/station.ts';
import { StationRow } from '#features/stations/list/StationRow.tsx';
import { aChannel, aStation, aTuning } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (
  given: Partial<Station> = {},
  rest: { otherSignals?: number; isStateKnown?: boolean } = {},
) =>
  showView(
    <ul>
      <StationRow station={aStation(given)} {...rest} />
    </ul>,
  );
const row = () => screen.getByRole('listitem');

it('is called by its call sign and frequency, and says what else it is called and where', () => {
  show({ name: 'WXYZ Harbor Radio' });
  expect(screen.getByRole('link')).toHaveTextContent(/^WXYZ 91.5 FM$/);
  expect(row()).toHaveTextContent('Harbor Radio');
  expect(row()).toHaveTextContent('Duluth, MN');
});

it('plays its channel by keyboard, and leads to its page with the next key', async () => {
  const { events, address } = show({ channels: [aChannel()] });
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Play WXYZ News live' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(events).toMatchObject([{ type: 'play', tuning: { channel: { id: 'wxyz-1' } } }]);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/stations/wxyz');
});

it('shows each channel of a station that has several, by name and with a button of its own', async () => {
  const jazz = aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz' });
  const { events } = show({ channels: [aChannel(), jazz] });
  const channels = within(screen.getByRole('list', { name: 'Channels of WXYZ' }));
  expect(channels.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'WXYZ News',
    'WXYZ Jazz',
  ]);
  expect(screen.getAllByRole('button')).toHaveLength(2);
  await userEvent.click(channels.getByRole('button', { name: 'Play WXYZ Jazz live' }));
  expect(events).toMatchObject([{ type: 'play', tuning: { channel: { id: 'wxyz-2' } } }]);
});

it('lights the channel that is on, and no other', () => {
  const jazz = aChannel({ id: 'wxyz-2', name: 'WXYZ Jazz' });
  const { player, lines } = show({ channels: [aChannel(), jazz] });
  const lit = () =>
    screen
      .getAllByRole('button')
      .filter((button) => 'on' in button.dataset && button.className.includes('signal'))
      .map((button) => button.getAttribute('aria-label'));
  expect(lit()).toEqual([]);
  act(() => {
    player.send({ type: 'play', tuning: aTuning(jazz) });
    lines('timeshift');
    player.send({ type: 'sounding' });
  });
  expect(lit()).toEqual(['Pause WXYZ Jazz']);
});

it('says that there is nothing to play, and still leads to its page', () => {
  show({ channels: [] }, { otherSignals: 3 });
  expect(screen.queryByRole('button')).toBeNull();
  expect(row()).toHaveTextContent('No stream to play');
  expect(row()).not.toHaveTextContent('signal');
  expect(screen.getByRole('link')).toHaveAttribute('href', '/stations/wxyz');
});

it.each([
  [0, ''],
  [1, 'also on 1 other signal'],
  [12, 'also on 12 other signals'],
])('says on how many other signals the same is heard: %i', (otherSignals, said) => {
  show({}, { otherSignals });
  const notes = within(row())
    .queryAllByText(/other signal/)
    .map((note) => note.textContent);
  expect(notes).toEqual(said ? [said] : []);
});

it('leaves the state out where the list is of one', () => {
  show({}, { isStateKnown: true });
  expect(row()).toHaveTextContent('Duluth');
  expect(row()).not.toHaveTextContent('MN');
});

it('says what is known, where that is little', () => {
  show({ frequency: null, band: null, city: null, state: null, name: 'WXYZ' });
  expect(screen.getByRole('link').textContent.trim()).toBe('WXYZ');
  expect(row().textContent.trim()).toBe('WXYZ');
});
