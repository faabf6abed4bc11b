import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import type { Fault } from '#player/line/fault.ts';
import { decodeStream } from '#player/sources/decodeStream.ts';
import type { SourceEvent } from '#player/sources/source.ts';
import { SourceError } from '#player/sources/sourceError.ts';
import { aStream } from '#tests/support/builders.ts';
import {
  adtsFrame,
  bytesOf,
  frameRun,
  id3Tag,
  mp3Frame,
  textBytes,
} from '#tests/support/frames.ts';

const MP3_FRAMES = frameRun(12, (seed) => mp3Frame(seed));
const AAC_FRAMES = frameRun(12, (seed) => adtsFrame(seed));
const MP3 = bytesOf(...MP3_FRAMES, mp3Frame(12));
const AAC = bytesOf(...AAC_FRAMES, adtsFrame(12));

/** A decoder for an answer with such headers, and what it has told. */
function aDecoder(headers: Record<string, string>, given: Partial<Stream> = {}) {
  const told: SourceEvent[] = [];
  const decode = decodeStream(new Headers(headers), aStream(given), (event) => told.push(event));
  return { told, decode };
}

const framesIn = (told: readonly SourceEvent[]) =>
  told.flatMap((one) => (one.type === 'frames' ? one.frames.map(({ bytes }) => bytes) : []));
const titlesIn = (told: readonly SourceEvent[]) =>
  told.flatMap((one) => (one.type === 'title' ? [one.title] : []));

/** What is wrong with it; null: nothing. */
function faultOf(run: () => void): Fault | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
}

describe('the format', () => {
  it.each([
    { type: 'audio/mpeg', codec: 'aac', body: MP3, mime: 'audio/mpeg' },
    { type: 'audio/aacp', codec: 'mp3', body: AAC, mime: 'audio/aac' },
    { type: 'audio/aac; charset=utf-8', codec: null, body: AAC, mime: 'audio/aac' },
    { type: '', codec: 'mp3', body: MP3, mime: 'audio/mpeg' },
    { type: '', codec: 'aac', body: AAC, mime: 'audio/aac' },
    { type: 'application/octet-stream', codec: 'aac', body: AAC, mime: 'audio/aac' },
    { type: '', codec: null, body: MP3, mime: 'audio/mpeg' },
  ] as const)('of "$type", with $codec in the record, is $mime', ({ type, codec, body, mime }) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    const { told, decode } = aDecoder(headers, { codec });
    decode(body);
    expect(told[0]).toMatchObject({ type: 'frames', mime });
    expect(framesIn(told)).toHaveLength(12);
  });
});

describe('what is not for us to cut', () => {
  const byHeader = (type: string) => faultOf(() => aDecoder({ 'content-type': type }));
  const byBytes = (bytes: Uint8Array, type = 'audio/mpeg') =>
    faultOf(() => aDecoder({ 'content-type': type }).decode(bytes));

  it('is known by its header, before a byte of it is read', () => {
    expect(byHeader('text/html')).toBe('web-page');
    expect(byHeader('audio/x-scpls')).toBe('playlist');
    expect(byHeader('application/vnd.apple.mpegurl')).toBe('playlist');
    expect(byHeader('application/ogg')).toBe('unreachable');
    expect(byHeader('audio/flac')).toBe('unreachable');
  });

  it('is known by its first bytes, whatever it calls itself', () => {
    expect(byBytes(textBytes('<!doctype html><title>Log in to the hotel</title>'))).toBe(
      'web-page',
    );
    expect(byBytes(textBytes('[playlist]\nFile1=https://x.example'))).toBe('playlist');
    expect(byBytes(textBytes('OggS'))).toBe('unreachable');
    expect(byBytes(textBytes('fLaC'), '')).toBe('unreachable');
  });

  it('is found out after 64 KiB without a frame, in pieces of any size', () => {
    for (const size of [100, 4_096, 100_000]) {
      const { told, decode } = aDecoder({ 'content-type': 'audio/mpeg' });
      let sent = 0;
      const fault = faultOf(() => {
        while (sent < 300_000) {
          decode(new Uint8Array(size).fill(7));
          sent += size;
        }
      });
      expect([fault, told]).toEqual(['undecodable', []]);
      expect(sent).toBeGreaterThanOrEqual(65_000 - size);
    }
  });

  it('is not sound in the middle of which somebody writes like a web page', () => {
    const { told, decode } = aDecoder({ 'content-type': 'audio/mpeg' });
    decode(MP3);
    expect(faultOf(() => decode(textBytes('<html>')))).toBeNull();
    expect(framesIn(told).length).toBeGreaterThan(0);
  });
});

describe('bytes before the sound', () => {
  it('are passed over: a tag, or the rest of a frame', () => {
    const { told, decode } = aDecoder({ 'content-type': 'audio/mpeg' });
    decode(bytesOf(id3Tag(4_000), MP3_FRAMES[0]!.subarray(200), MP3));
    expect(framesIn(told).map((one) => one.join())).toEqual(MP3_FRAMES.map((one) => one.join()));
  });
});

describe('titles', () => {
  const interval = MP3_FRAMES[0]!.length * 3;
  const headers = { 'content-type': 'audio/mpeg', 'icy-metaint': `${interval}` };

  /** A title after every third frame. */
  function titled(...titles: readonly string[]): Uint8Array {
    const pieces = titles.flatMap((title, i) => {
      const text = textBytes(`StreamTitle='${title}';`);
      const units = Math.ceil(text.length / 16);
      const block = new Uint8Array(units * 16 + 1);
      block[0] = units;
      block.set(text, 1);
      return [...MP3_FRAMES.slice(i * 3, i * 3 + 3), block];
    });
    return bytesOf(...pieces, ...MP3_FRAMES.slice(titles.length * 3));
  }

  it('are told in their order among the frames, in pieces of any size', () => {
    const body = titled('One', 'Two', 'Three');
    const property = fc.property(fc.integer({ min: 1, max: 3_000 }), (size) => {
      const { told, decode } = aDecoder(headers);
      for (let at = 0; at < body.length; at += size) decode(body.subarray(at, at + size));
      const first = told.findIndex((one) => one.type === 'title');
      return titlesIn(told).join() === 'One,Two,Three' && told.slice(0, first).length > 0;
    });
    expect(() => fc.assert(property, { numRuns: 40 })).not.toThrow();
  });

  it('come after the first sound, of which alone a listener can be told', () => {
    const { told, decode } = aDecoder({ ...headers, 'icy-metaint': '16' });
    const block = new Uint8Array(33);
    block[0] = 2;
    block.set(textBytes("StreamTitle='Early';"), 1);
    decode(bytesOf(MP3.subarray(0, 16), block));
    expect(told).toEqual([]);
    // The rest of the body, with an empty block after each interval.
    for (let at = 16; at < MP3.length; at += 16) {
      decode(MP3.subarray(at, at + 16));
      decode(Uint8Array.of(0));
    }
    expect(told.slice(0, 2).map(({ type }) => type)).toEqual(['frames', 'title']);
    expect(titlesIn(told)).toEqual(['Early']);
  });

  it('are the last of several that came before the sound', () => {
    const { told, decode } = aDecoder({ ...headers, 'icy-metaint': '1' });
    const title = (text: string) => {
      const block = new Uint8Array(33);
      block[0] = 2;
      block.set(textBytes(`StreamTitle='${text}';`), 1);
      return block;
    };
    decode(bytesOf(Uint8Array.of(0), title('Old'), Uint8Array.of(0), title('New')));
    for (const byte of MP3) decode(Uint8Array.of(byte, 0));
    expect(titlesIn(told)).toEqual(['New']);
  });
});
