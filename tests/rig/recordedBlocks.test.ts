import { expect, it } from 'vitest';
import { recordedBlocks } from './recordedBlocks.ts';
import type { Block } from './tapRecord.ts';

const RATE = 1000;
const bytesOf = (...samples: number[]) => Buffer.from(new Float32Array(samples).buffer);

function recorder(nowMs: () => number) {
  const blocks: Block[] = [];
  const give = recordedBlocks((block) => blocks.push(block), RATE, nowMs);
  return { give, blocks };
}

it('puts samples together that come in parts', () => {
  const { give, blocks } = recorder(() => 0);
  const bytes = bytesOf(0.5, -0.25, 1);
  give(bytes.subarray(0, 6));
  give(bytes.subarray(6, 7));
  give(bytes.subarray(7));
  expect(blocks.flatMap(({ samples }) => [...samples])).toEqual([0.5, -0.25, 1]);
});

it('takes the time from the samples that came with the least delay', () => {
  let now = 5040;
  const { give, blocks } = recorder(() => now);
  const twenty = bytesOf(...Array.from({ length: 20 }, () => 0));
  give(twenty);
  now = 5050;
  give(twenty);
  now = 5900;
  give(twenty);
  expect(blocks.map(({ atMs }) => atMs)).toEqual([5020, 5030, 5050]);
});
