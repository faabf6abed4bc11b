import type { Fault } from '#tests/rig/faults.ts';
import type { Kind } from '../site.ts';
import { printTable } from '../table.ts';
import type { Endured } from './endure.ts';

/** Silence so short is not told from none. */
const NONE_SECONDS = 0.015;
/** A state and a silence are timed by two clocks. */
const TRUTHFUL_SECONDS = 0.1;

export function isKept(fault: Fault, endured: Endured | undefined): boolean {
  if (!endured) return false;
  const { isRecovered, silenceSeconds, falseSeconds } = endured;
  const most = Math.max(fault.silenceBarSeconds, NONE_SECONDS);
  return isRecovered && silenceSeconds <= most && falseSeconds <= TRUTHFUL_SECONDS;
}

/** The short table: what each player came to; and for each player all that was heard. */
export function printFaults(
  kind: Kind,
  faults: readonly Fault[],
  outcomes: ReadonlyMap<string, ReadonlyMap<Fault, Endured>>,
): void {
  const players = [...outcomes.keys()];
  const ours = outcomes.get('Longwave');
  const rows = faults.map((fault) => [
    fault.name,
    ...players.map((player) => short(outcomes.get(player)?.get(fault))),
    `yes / ${fault.silenceBarSeconds > 0 ? `≤ ${fault.silenceBarSeconds}` : '0'}`,
    ours ? (isKept(fault, ours.get(fault)) ? 'kept' : 'MISSED') : '',
  ]);
  const recovered = players.map((player) => {
    const came = [...(outcomes.get(player)?.values() ?? [])].filter((one) => one.isRecovered);
    return `${came.length} of ${faults.length}`;
  });
  printTable(
    `Faults: ${kind.toUpperCase()}. Recovered by itself? / seconds of silence`,
    ['', ...players, 'bar', ''],
    [...rows, ['recovered', ...recovered]],
  );
  for (const [player, endured] of outcomes) printDetails(kind, player, faults, endured);
}

function printDetails(
  kind: Kind,
  player: string,
  faults: readonly Fault[],
  outcomes: ReadonlyMap<Fault, Endured>,
): void {
  printTable(
    `Faults: ${kind.toUpperCase()}, ${player}. Seconds`,
    [
      '',
      'silence',
      'repeated',
      'skipped',
      'clicks',
      'false "playing"',
      'behind live',
      'carriers, Hz',
    ],
    faults.map((fault) => {
      const endured = outcomes.get(fault);
      if (!endured) return [fault.name, 'failed'];
      return [
        fault.name,
        seconds(endured.silenceSeconds),
        seconds(endured.repeatedSeconds),
        seconds(endured.skippedSeconds),
        String(endured.clicks),
        seconds(endured.falseSeconds),
        `${whole(endured.behindBeforeSeconds)} → ${whole(endured.behindAfterSeconds)}`,
        endured.carriersHz.join(' '),
      ];
    }),
  );
}

export function oneLine(endured: Endured): string {
  const { silenceSeconds, repeatedSeconds, skippedSeconds, falseSeconds } = endured;
  return [
    endured.isRecovered ? 'recovered' : 'NOT RECOVERED',
    `silence ${seconds(silenceSeconds)}`,
    `repeated ${seconds(repeatedSeconds)}`,
    `skipped ${seconds(skippedSeconds)}`,
    `clicks ${endured.clicks}`,
    `false ${seconds(falseSeconds)}`,
    `behind ${whole(endured.behindBeforeSeconds)} → ${whole(endured.behindAfterSeconds)}`,
    endured.carriersHz.join(' '),
  ].join(', ');
}

function short(endured: Endured | undefined): string {
  if (!endured) return 'failed';
  return endured.isRecovered ? `yes / ${seconds(endured.silenceSeconds)}` : 'no';
}

function seconds(amount: number): string {
  return amount < NONE_SECONDS ? '0' : amount.toFixed(2);
}

function whole(amount: number | null): string {
  return amount === null ? '?' : amount.toFixed(1);
}
