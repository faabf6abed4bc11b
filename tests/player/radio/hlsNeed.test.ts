import { describe, expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { onHlsNeed } from '#player/radio/hlsNeed.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const mp3 = aStream();
const hls = aStream({ url: 'https://streams.example.org/wxyz.m3u8', protocol: 'hls', codec: null });

/** A channel of such streams, on a player of which somebody watches whether it needs hls.js. */
function aChannelOf(...streams: [Stream, ...Stream[]]) {
  const { player } = fakePlayer();
  const tuning = aTuning({ streams });
  let fetched = 0;
  onHlsNeed(player.store, () => void (fetched += 1));
  return {
    offer: () => player.send({ type: 'offer', tuning }),
    play: () => player.send({ type: 'play', tuning }),
    sounds: () => player.send({ type: 'sounding' }),
    stalls: () => player.send({ type: 'silent' }),
    tuneTo: (other: Stream) =>
      player.send({ type: 'play', tuning: aTuning({ id: 'other', streams: [other] }) }),
    fetched: () => fetched,
  };
}

describe('hls.js', () => {
  it('is fetched as soon as a press would start HLS', () => {
    const channel = aChannelOf(hls, mp3);
    expect(channel.fetched()).toBe(0);
    channel.offer();
    expect(channel.fetched()).toBe(1);
  });

  it('is left for later where HLS is only second: what is pressed has to sound first', () => {
    const channel = aChannelOf(mp3, hls);
    channel.offer();
    channel.play();
    expect(channel.fetched()).toBe(0);
    channel.sounds();
    expect(channel.fetched()).toBe(1);
  });

  it('is never fetched for a listener whose channel has no HLS', () => {
    const channel = aChannelOf(mp3, mp3);
    channel.offer();
    channel.play();
    channel.sounds();
    expect(channel.fetched()).toBe(0);
  });

  it('is fetched when another channel needs it', () => {
    const channel = aChannelOf(mp3);
    channel.play();
    channel.sounds();
    channel.tuneTo(hls);
    expect(channel.fetched()).toBe(1);
  });

  it('is fetched once, whatever becomes of the sound', () => {
    const channel = aChannelOf(hls, hls);
    channel.play();
    channel.sounds();
    channel.stalls();
    channel.sounds();
    channel.tuneTo(hls);
    expect(channel.fetched()).toBe(1);
  });
});
