import { chanceFrom, type Chance } from './chance.ts';
import { fuzzIcy, fuzzKind } from './fuzzIcy.ts';
import { fuzzJoins } from './fuzzJoins.ts';
import { fuzzStories } from './fuzzStories.ts';
import { fuzzParser } from './fuzzParser.ts';

/**
 * Whatever a server sends, nothing of what reads it throws, stops or grows without end. Runs for FUZZ_SECONDS (60), from
 * FUZZ_SEED (drawn, and said); FUZZ_CASE runs that one case alone.
 */
const TARGETS: Readonly<Record<string, (chance: Chance) => number>> = {
  parser: fuzzParser,
  'icy titles': fuzzIcy,
  'content kind': fuzzKind,
  joins: fuzzJoins,
  stories: fuzzStories,
};
/** A case that takes so long does not get anywhere. */
const MAX_CASE_MS = 5_000;

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 60);
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const only = process.env['FUZZ_CASE'];
const names = Object.keys(TARGETS);
const counts = new Map(names.map((name) => [name, { cases: 0, bytes: 0 }]));

console.log(`FUZZ_SEED=${seed}`);
if (only === undefined) {
  const endMs = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < endMs && process.exitCode === undefined; n += 1) run(n);
} else run(Number(only));
for (const [name, { cases, bytes }] of counts) {
  console.log(`${name}: ${cases} cases, ${(bytes / 1e6).toFixed(1)} MB`);
}

function run(n: number): void {
  const name = names[n % names.length]!;
  const count = counts.get(name)!;
  const before = process.cpuUsage();
  try {
    count.bytes += TARGETS[name]!(chanceFrom(seed + Math.imul(n, 0x9e3779b1)));
    count.cases += 1;
    // Of this process alone: a machine that is busy otherwise makes nothing wrong.
    const { user } = process.cpuUsage(before);
    if (user / 1_000 > MAX_CASE_MS) throw new Error(`It took ${user / 1_000} ms`);
  } catch (error) {
    console.error(`${name} failed: FUZZ_SEED=${seed} FUZZ_CASE=${n}`, error);
    process.exitCode = 1;
  }
}
