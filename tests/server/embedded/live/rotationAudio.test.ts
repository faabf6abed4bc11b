import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRotation } from '#server/embedded/live/rotationAudio.ts';
import {
  BYTES_PER_SECOND,
  FRAME_BYTES,
  FRAME_MS,
  fakeMp3,
  fakeRotation,
} from '#tests/support/fakeRotation.ts';

const rotation = fakeRotation();
const ROUND_MS = 60_000;
const ROUND_BYTES = 60 * BYTES_PER_SECOND;
/** Positions as large as they are today. */
const TODAY_MS = Date.UTC(2026, 2, 1);

describe('where the encoder is', () => {
  it('depends on the moment alone, and goes on by a frame a frame', () => {
    const at = rotation.positionAt(TODAY_MS);

    expect(rotation.positionAt(TODAY_MS)).toBe(at);
    expect(rotation.positionAt(TODAY_MS + FRAME_MS)).toBe(at + FRAME_BYTES);
    expect(rotation.positionAt(TODAY_MS + FRAME_MS - 1)).toBe(at);
  });

  it('is a whole round further after a whole round', () => {
    expect(rotation.positionAt(TODAY_MS + ROUND_MS) - rotation.positionAt(TODAY_MS)).toBe(
      ROUND_BYTES,
    );
  });

  it('is never set back, and is always the end of a frame', () => {
    assert(
      property(integer({ min: 0, max: 2_000_000_000_000 }), nat(100_000), (ms, later) => {
        const [from, to] = [rotation.positionAt(ms), rotation.positionAt(ms + later)];
        expect(from % FRAME_BYTES).toBe(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(Math.abs((to - from) / BYTES_PER_SECOND - later / 1_000)).toBeLessThan(0.025);
      }),
    );
  });

  it('is found again from any byte: at the next frame', () => {
    const at = rotation.positionAt(TODAY_MS);

    expect(rotation.frameFrom(at)).toBe(at);
    expect(rotation.frameFrom(at + 1)).toBe(at + FRAME_BYTES);
    expect(rotation.frameFrom(at + FRAME_BYTES - 1)).toBe(at + FRAME_BYTES);
  });
});

describe('what is sent', () => {
  it('is as long as it was asked for, wherever it begins, and over the end of the round', () => {
    assert(
      property(nat(4 * ROUND_BYTES), nat(2 * ROUND_BYTES), (from, length) => {
        const bytes = rotation.bytesBetween(from, from + length);
        expect(bytes).toHaveLength(length);
        const half = Math.floor(length / 2);
        expect(
          Buffer.from(bytes.subarray(half)).equals(
            rotation.bytesBetween(from + half, from + length),
          ),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('is the item that sounds at that byte', () => {
    const from = 1_000 * ROUND_BYTES;
    const titleAt = (position: number) => rotation.itemAt(position).title;

    expect(titleAt(from)).toBe('Short');
    expect(titleAt(from + 24 * BYTES_PER_SECOND - 1)).toBe('Short');
    expect(titleAt(from + 24 * BYTES_PER_SECOND)).toBe('Long');
    expect(titleAt(from + ROUND_BYTES - 1)).toBe('Long');
    expect(titleAt(from + ROUND_BYTES)).toBe('Short');
  });
});

describe('reading a playout', () => {
  const item = (file: string) =>
    ({ file, title: file, artist: 'Nobody', kind: 'music', durationSeconds: 0.24 }) as const;
  const playout = { codec: 'mp3', bitrateKbps: 64, items: [item('a.mp3'), item('b.mp3')] } as const;

  async function aFolder(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'longwave-rotation-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [name, bytes] of Object.entries(files))
      await writeFile(path.join(folder, name), bytes);
    return folder;
  }

  it('joins its files in their order', async () => {
    const folder = await aFolder({ 'a.mp3': fakeMp3(10), 'b.mp3': fakeMp3(10, 10) });
    const read = await readRotation({ ...playout, items: [...playout.items] }, folder);

    expect(read.bytesBetween(0, 20 * FRAME_BYTES)).toEqual(Buffer.from(fakeMp3(20)));
    expect(read.itemAt(10 * FRAME_BYTES).title).toBe('b.mp3');
  });

  it('fails where a file is missing, or holds what would break every stream', async () => {
    const missing = await aFolder({ 'a.mp3': fakeMp3(10) });
    const torn = await aFolder({ 'a.mp3': fakeMp3(10), 'b.mp3': fakeMp3(10).subarray(0, -1) });
    const items = [...playout.items];

    await expect(readRotation({ ...playout, items }, missing)).rejects.toThrow('ENOENT');
    await expect(readRotation({ ...playout, items }, torn)).rejects.toThrow(
      'Not a whole mp3 frame',
    );
  });
});
