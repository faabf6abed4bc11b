// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { rawFrames, type Packing } from '#player/decks/container.ts';
import { SourceBufferFeed } from '#player/decks/sourceBufferFeed.ts';
import { Recording } from '#player/recording/recording.ts';
import type { FrameMime } from '#audio/frame.ts';
import { fakeElement } from '#tests/support/fakeElement.ts';
import { fakeMediaSource } from '#tests/support/fakeMediaSource.ts';

const FRAME_SECONDS = 0.25;
const BYTES_A_FRAME = 2;

function aFeed({ windowSeconds = 600, container = rawFrames() } = {}) {
  const recording = new Recording(windowSeconds, () => 0);
  const { node, playhead } = fakeElement();
  const { buffer, mimes, mediaSource } = fakeMediaSource(
    (bytes) => (bytes.length / BYTES_A_FRAME) * FRAME_SECONDS,
  );
  const broken: string[] = [];
  const feed = new SourceBufferFeed(mediaSource, recording, node, {
    container,
    onBroken: () => broken.push('broken'),
  });
  let sent = 0;
  const record = (seconds: number, mime: FrameMime = 'audio/mpeg') => {
    const frames = Array.from({ length: seconds / FRAME_SECONDS }, () => {
      sent += 1;
      return { bytes: Uint8Array.of(sent >> 8, sent & 255), durationSeconds: FRAME_SECONDS };
    });
    recording.intake.add(frames, mime);
  };
  const pump = () => {
    feed.pump();
    buffer.settle();
  };
  return { recording, record, playhead, buffer, mimes, feed, pump, broken };
}

it('fills the buffer from the recording, piece after piece, without a hole', () => {
  const { record, pump, buffer, mimes } = aFeed();
  record(10);
  pump();
  expect(mimes).toEqual(['audio/mpeg']);
  expect(buffer.span).toEqual([0, 10]);
  record(5);
  pump();
  expect(buffer.span).toEqual([0, 15]);
});

it('holds only what plays soon, and follows the playhead', () => {
  const { record, pump, buffer, playhead } = aFeed();
  record(300);
  pump();
  expect(buffer.span[1]).toBeLessThanOrEqual(26);
  playhead.seconds = 20;
  pump();
  expect(buffer.span[1]).toBeGreaterThanOrEqual(45);
});

it('lets what was heard go, so that the browser’s allowance never runs out', () => {
  const { record, pump, buffer, playhead } = aFeed();
  record(600);
  for (let seconds = 0; seconds < 500; seconds += 1) {
    playhead.seconds = seconds;
    pump();
    const [from, to] = buffer.span;
    expect(to - from).toBeLessThan(70);
    expect(from).toBeLessThanOrEqual(seconds);
  }
});

it('drops what it holds and goes on elsewhere after a jump', () => {
  const { record, pump, buffer, playhead, feed } = aFeed();
  record(300);
  pump();
  playhead.seconds = 200;
  feed.restartAt(200);
  buffer.settle();
  expect(buffer.span[0]).toBe(200);
  expect(feed.holds(200)).toBe(true);
  expect(feed.holds(100)).toBe(false);
});

it('waits with a jump until the buffer is free', () => {
  const { record, buffer, playhead, feed } = aFeed();
  record(300);
  feed.pump();
  expect(buffer.updating).toBe(true);
  playhead.seconds = 100;
  feed.restartAt(100);
  buffer.settle();
  expect(buffer.span[0]).toBe(100);
});

it('goes on with the oldest that is there when what was next is gone', () => {
  const { record, pump, buffer, recording, playhead } = aFeed({ windowSeconds: 60 });
  record(30);
  pump();
  record(300);
  playhead.seconds = 25;
  pump();
  playhead.seconds = recording.startSeconds;
  pump();
  expect(buffer.span[0]).toBe(recording.startSeconds);
});

it('changes the buffer’s type where another codec begins', () => {
  const { record, pump, buffer, broken } = aFeed();
  record(5);
  record(5, 'audio/aac');
  pump();
  expect(buffer.log).toContain('type audio/aac');
  expect(buffer.span[1]).toBe(10);
  expect(broken).toEqual([]);
});

it('loses nothing when the browser has no room for a while', () => {
  const { record, pump, buffer, broken } = aFeed();
  record(3);
  pump();
  record(3);
  buffer.isFull = true;
  pump();
  pump();
  buffer.isFull = false;
  pump();
  expect(buffer.span).toEqual([0, 6]);
  expect(broken).toEqual([]);
});

it('appends only what is new of a piece that has grown since', () => {
  const { record, pump, buffer } = aFeed();
  record(0.5);
  pump();
  record(0.75);
  pump();
  expect(buffer.log).toEqual(['append 0', 'append 0.5']);
  expect(buffer.span).toEqual([0, 1.25]);
});

it('tells what of it nothing was taken of', () => {
  const { feed, record, pump } = aFeed();
  expect(feed.refused).toBeNull();
  record(0.5, 'audio/aac');
  feed.pump();
  expect(feed.refused).toBe('audio/aac');
  pump();
  pump();
  expect(feed.refused).toBeNull();
});

/** A container that keeps a list of what it was asked. */
function listingContainer() {
  const asked: (string | number)[] = [];
  const container: Packing = {
    typeOf: (mime) => `in a box: ${mime}`,
    pack: (frames, _mime, startSeconds) => {
      asked.push(startSeconds);
      return frames;
    },
    forget: () => asked.push('forget'),
  };
  return { asked, container };
}

it('tells the container when each piece begins in its run, and the browser what is in it', () => {
  const { asked, container } = listingContainer();
  const { record, pump, feed, mimes, buffer } = aFeed({ container });
  record(4);
  pump();
  record(4);
  pump();
  expect(mimes).toEqual(['in a box: audio/mpeg']);
  // About a second each.
  expect(asked.splice(0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  feed.restartAt(4);
  buffer.settle();
  expect(asked).toEqual([0, 1, 2, 3]);
  record(2, 'audio/aac');
  pump();
  expect(buffer.log).toContain('type in a box: audio/aac');
});

it('has the container forget what did not fit, and gives it the same again', () => {
  const { asked, container } = listingContainer();
  const { record, pump, buffer } = aFeed({ container });
  buffer.isFull = true;
  record(4);
  pump();
  buffer.isFull = false;
  pump();
  expect(asked.slice(0, 4)).toEqual([0, 'forget', 0, 1]);
});

it('puts in again what the browser took out ahead of the playhead, and only that', () => {
  const { record, pump, buffer, playhead } = aFeed();
  record(20);
  pump();
  playhead.seconds = 5;
  buffer.log.length = 0;
  buffer.takeOut(12);
  buffer.settle();
  expect(buffer.log[0]).toBe('append 12');
  expect(buffer.span[1]).toBe(20);
});
