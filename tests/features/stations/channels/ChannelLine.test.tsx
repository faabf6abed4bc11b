// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ComponentProps } from 'react';
import { ChannelLine } from '#features/stations/channels/ChannelLine.tsx';
import { FavouriteLine } from '#features/stations/channels/FavouriteLine.tsx';
import { aChannel, aStation } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { showView } from '#tests/support/showView.tsx';
import { aBroadcast, anOnAir } from '../builders.ts';

const AT = Date.parse('2026-03-02T13:00:00Z');
const noon = aBroadcast({
  id: 'noon',
  title: 'The Noon Hour',
  start: '2026-03-02T14:00:00.000Z',
  end: '2026-03-02T18:00:00.000Z',
});
const onAir = anOnAir({ broadcasts: [aBroadcast(), noon] });

function show(given: Partial<ComponentProps<typeof ChannelLine>> = {}, radio = fakePlayer()) {
  return showView(
    <ul>
      <ChannelLine channel={aChannel()} station={aStation()} onAir={onAir} nowMs={AT} {...given} />
    </ul>,
    { radio },
  );
}
const said = () => screen.getByRole('listitem').textContent;

describe('a channel in few words', () => {
  it('says what is on and what is next', () => {
    show();
    expect(said()).toBe('WXYZ NewsMorning on the BayNext up: The Noon Hour');
  });

  it('says where it is from while nothing is known of its programme', () => {
    show({ onAir: undefined });
    expect(said()).toBe('WXYZ News91.5 FM · Duluth, MN');
  });

  it('says both where it is asked to', () => {
    show({ withPlace: true });
    expect(said()).toContain('91.5 FM · Duluth, MN');
    expect(said()).toContain('Morning on the Bay');
  });

  it.each([
    [{ frequency: null, band: null }, 'Duluth, MN'],
    [{ city: null, state: null }, '91.5 FM'],
  ])('says of the place what is known: %o', (given, where) => {
    show({ onAir: undefined, station: aStation(given) });
    expect(said()).toBe(`WXYZ News${where}`);
  });

  it('tells the moment of its own stream, which runs behind the clock', () => {
    const late = aChannel({ delaySeconds: 600 });
    show({ channel: late, nowMs: Date.parse('2026-03-02T14:05:00Z') });
    expect(said()).toContain('Morning on the Bay');
  });

  it('tells what the listener hears of it, not what is live', () => {
    const radio = fakePlayer();
    radio.player.send({ type: 'play', tuning: { channel: aChannel(), stationName: 'WXYZ' } });
    radio.player.send({ type: 'sounding' });
    const nowMs = Date.parse('2026-03-02T14:05:00Z');
    radio.place.timeline = {
      startMs: nowMs - 3_600_000,
      heardMs: nowMs - 900_000,
      edgeMs: nowMs,
      inHandSeconds: 0,
      behindSeconds: 900,
      isLive: false,
    };
    show({ nowMs }, radio);
    expect(said()).toContain('Morning on the Bay');
    expect(said()).toContain('Next up: The Noon Hour');
  });

  it('is played, and then left for its station, by keyboard', async () => {
    const { events, address } = show();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(events).toMatchObject([{ type: 'play', tuning: { stationName: 'WXYZ Harbor' } }]);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/stations/wxyz');
  });
});

describe('a favourite of another network', () => {
  const far = aChannel({ id: 'kqed-fm-1', stationId: 'kqed-fm', name: 'KQED', hasOnAir: false });
  const favourite = (stationName: string) =>
    showView(
      <ul>
        <FavouriteLine channel={far} stationName={stationName} />
      </ul>,
    );

  it('is told by what was kept of it', () => {
    favourite('KQED Public Radio');
    expect(said()).toBe('KQEDKQED Public Radio');
    expect(screen.getByRole('link', { name: 'KQED' })).toHaveAttribute('href', '/stations/kqed-fm');
  });

  it('does not say its name twice', () => {
    favourite('KQED');
    expect(said()).toBe('KQED');
  });

  it('plays from where it stands', async () => {
    const { events } = favourite('KQED');
    await userEvent.click(screen.getByRole('button', { name: 'Play KQED live' }));
    expect(events).toEqual([{ type: 'play', tuning: { channel: far, stationName: 'KQED' } }]);
  });
});
