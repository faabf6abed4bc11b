import { describe, expect, it } from 'vitest';
import { adts } from '#audio/adts.ts';
import { mp3 } from '#audio/mp3.ts';
import { FrameSink, type Decoded } from '#player/sources/frameSink.ts';
import { SourceError } from '#player/sources/sourceError.ts';
import { adtsFrame, bytesOf, frameRun, mp3Frame, textBytes } from '#tests/support/frames.ts';

const MP3_FRAMES = frameRun(6, (seed) => mp3Frame(seed));
const AAC_FRAMES = frameRun(6, (seed) => adtsFrame(seed));
/** The last frame is given out when what follows it has begun. */
const MP3 = bytesOf(...MP3_FRAMES, mp3Frame(6));
const AAC = bytesOf(...AAC_FRAMES, adtsFrame(6));
/** Bytes in which no frame of either format begins. */
const junk = (length: number) => new Uint8Array(length).fill(7);

/** A sink for one connection, and what it has told: titles as they are, sound by how many frames of it. */
function aSink(format = mp3) {
  const told: Decoded[] = [];
  const sink = new FrameSink(format, (event) => void told.push(event));
  const words = () =>
    told.map((one) => (one.type === 'title' ? one.title : `${one.frames.length} of ${one.mime}`));
  return { sink, told, words };
}

function faultOf(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof SourceError ? error.fault : 'not said';
  }
}

describe('sound', () => {
  it.each([
    { format: mp3, body: MP3, said: '6 of audio/mpeg' },
    { format: adts, body: AAC, said: '6 of audio/aac' },
  ])('is told frame by frame, as $format.mime', ({ format, body, said }) => {
    const { sink, words } = aSink(format);
    sink.addAudio(body);
    expect(words()).toEqual([said]);
  });

  it('is told as it comes, and not before a frame is whole', () => {
    const { sink, words } = aSink();
    const [half, end] = [MP3.length / 2, MP3.length];
    sink.addAudio(MP3.subarray(0, 100));
    expect(words()).toEqual([]);
    sink.addAudio(MP3.subarray(100, half));
    sink.addAudio(MP3.subarray(half, end));
    expect(words()).toEqual(['3 of audio/mpeg', '3 of audio/mpeg']);
  });

  it('is every byte of the frames that were sent', () => {
    const { sink, told } = aSink();
    sink.addAudio(MP3);
    const frames = told.flatMap((one) => (one.type === 'frames' ? one.frames : []));
    expect(bytesOf(...frames.map(({ bytes }) => bytes))).toEqual(bytesOf(...MP3_FRAMES));
  });
});

describe('first bytes', () => {
  it.each([
    { what: '<!DOCTYPE html><title>Log in</title>', fault: 'web-page' },
    { what: '  <html><body>Station closed</body></html>', fault: 'web-page' },
    { what: '#EXTM3U\nhttps://a.example/live', fault: 'playlist' },
    { what: '[playlist]\nFile1=https://a.example/live', fault: 'playlist' },
    { what: 'https://a.example/live\n', fault: 'playlist' },
    { what: 'OggS\u0000\u0002', fault: 'unreachable' },
    { what: 'fLaC\u0000', fault: 'unreachable' },
  ])('that are no sound of ours are refused at once: "$what" is $fault', ({ what, fault }) => {
    const { sink, told } = aSink();
    expect(faultOf(() => sink.addAudio(textBytes(what)))).toBe(fault);
    expect(told).toEqual([]);
  });

  it('alone count: later bytes that read like a page are passed over as any others', () => {
    const { sink, words } = aSink();
    sink.addAudio(MP3);
    expect(faultOf(() => sink.addAudio(textBytes('<html>')))).toBeNull();
    sink.addAudio(MP3);
    expect(words().length).toBeGreaterThan(1);
  });
});

describe('what is not cut into frames', () => {
  it('is given up when 64 KiB of it have been passed over, and no sooner', () => {
    const { sink, told } = aSink();
    let taken = 0;
    const fault = faultOf(() => {
      for (; taken < 100; taken += 1) sink.addAudio(junk(1_024));
    });
    expect([fault, taken, told]).toEqual(['undecodable', 64, []]);
  });

  it('is borne for a while: before the sound, and within it', () => {
    const { sink, words } = aSink();
    expect(faultOf(() => sink.addAudio(bytesOf(junk(60_000), MP3)))).toBeNull();
    sink.addAudio(bytesOf(junk(60_000), MP3));
    sink.addAudio(bytesOf(junk(60_000), MP3));
    expect(words().length).toBeGreaterThanOrEqual(3);
  });

  it('is given up in mid-stream too, where a server goes on with something else', () => {
    const { sink } = aSink();
    sink.addAudio(MP3);
    const fault = faultOf(() => {
      for (let sent = 0; sent < 200_000; sent += 10_000) sink.addAudio(junk(10_000));
    });
    expect(fault).toBe('undecodable');
  });

  it('is sound of the other format, too: the record or the header has named the wrong one', () => {
    const { sink, told } = aSink(adts);
    const fault = faultOf(() => {
      for (let sent = 0; sent < 200_000; sent += MP3.length) sink.addAudio(MP3);
    });
    expect([fault, told]).toEqual(['undecodable', []]);
  });
});

describe('a title', () => {
  it('that comes before the sound is told after the first of it, and once', () => {
    const { sink, words } = aSink();
    sink.addTitle('Nina Simone - Feeling Good');
    expect(words()).toEqual([]);
    sink.addAudio(MP3);
    sink.addAudio(MP3);
    expect(words().slice(0, 2)).toEqual(['6 of audio/mpeg', 'Nina Simone - Feeling Good']);
    expect(words().filter((one) => one.startsWith('Nina'))).toHaveLength(1);
  });

  it('is the newest of those that came before the sound', () => {
    const { sink, words } = aSink();
    sink.addTitle('Old');
    sink.addTitle('New');
    sink.addAudio(MP3);
    expect(words()).toEqual(['6 of audio/mpeg', 'New']);
  });

  it('that is empty is told too: what it named is over', () => {
    const { sink, words } = aSink();
    sink.addTitle('');
    sink.addAudio(MP3);
    sink.addTitle('');
    expect(words()).toEqual(['6 of audio/mpeg', '', '']);
  });

  it('between sounds is told where it came', () => {
    const { sink, words } = aSink();
    sink.addAudio(MP3);
    sink.addTitle('One');
    sink.addAudio(MP3);
    expect(words()[1]).toBe('One');
    expect(words()).toHaveLength(3);
  });

  it('is told of nobody’s connection that never sounds', () => {
    const { sink, told } = aSink();
    sink.addTitle('A page');
    expect(faultOf(() => sink.addAudio(textBytes('<html>')))).toBe('web-page');
    expect(told).toEqual([]);
  });
});
