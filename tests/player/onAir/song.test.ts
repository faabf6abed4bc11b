import { describe, expect, it } from 'vitest';
import { songOf } from '#player/onAir/song.ts';
import { anOnAir, aTrack } from '#tests/features/stations/builders.ts';

const track = aTrack();
const streamTitle = 'The Ferrymen - Slack Tide';

describe('a channel whose playout tells tracks', () => {
  const onAir = anOnAir({ tracks: [track] });

  it('has its song from there alone, whatever the stream says', () => {
    expect(songOf({ onAir, track, streamTitle })).toBe(track);
    expect(songOf({ onAir, track: null, streamTitle })).toBeNull();
  });
});

describe('a channel whose stream alone tells titles', () => {
  const titled = (title: string | null) =>
    songOf({ onAir: anOnAir({ tracks: [] }), track: null, streamTitle: title });

  it('has its song in the same shape', () => {
    expect(titled(streamTitle)).toEqual({ title: 'Slack Tide', artist: 'The Ferrymen' });
    expect(titled('Bach - Suite - Air')).toEqual({ title: 'Suite - Air', artist: 'Bach' });
    expect(songOf({ onAir: null, track: null, streamTitle })).toMatchObject({
      title: 'Slack Tide',
    });
  });

  it('keeps whole what is no pair of artist and title', () => {
    for (const title of [
      'Weather without a forecast',
      ' - Slack Tide',
      'The Ferrymen - ',
      'Stop-Time',
    ]) {
      expect(titled(title)).toEqual({ title, artist: null });
    }
  });

  it('has none where nothing is told', () => {
    expect(titled(null)).toBeNull();
  });
});
