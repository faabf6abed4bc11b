import { describe, expect, it } from 'vitest';
import { toggleSound } from '#player/radio/toggleSound.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const tuning = aTuning();

function playing(way: 'timeshift' | 'direct') {
  const all = fakePlayer();
  all.player.send({ type: 'play', tuning });
  all.player.send({ type: 'sounding' });
  all.lines(way);
  all.events.length = 0;
  return all;
}

describe('the play key', () => {
  it('does nothing before a channel was chosen', () => {
    const { player, events } = fakePlayer();
    toggleSound(player);
    expect(events).toEqual([]);
  });

  it('starts the channel that is on offer', () => {
    const { player, events } = fakePlayer();
    player.send({ type: 'offer', tuning });
    toggleSound(player);
    expect(events.at(-1)).toEqual({ type: 'play', tuning });
  });

  it('gives up a channel that is still connecting', () => {
    const { player, status } = fakePlayer();
    player.send({ type: 'play', tuning });
    toggleSound(player);
    expect(status()).toBe('idle');
  });

  it('pauses what is recorded, and goes on with it when pressed again', () => {
    const { player, events } = playing('timeshift');
    toggleSound(player);
    toggleSound(player);
    expect(events).toEqual([{ type: 'pause' }, { type: 'resume' }]);
  });

  it('stops what only the browser’s own element plays, and starts it anew when pressed again', () => {
    const { player, events } = playing('direct');
    toggleSound(player);
    toggleSound(player);
    expect(events).toEqual([{ type: 'stop' }, { type: 'play', tuning }]);
  });

  it('tries a channel again that has failed', () => {
    const { player, events, status } = playing('timeshift');
    player.send({ type: 'blocked' });
    expect(status()).toBe('failed');
    toggleSound(player);
    expect(events.at(-1)).toEqual({ type: 'play', tuning });
  });
});
