import type { Credit, CreditPlace } from './site.ts';

/** Whether an underwriter is thanked at this moment. */
export function isDue({ from, until }: Pick<Credit, 'from' | 'until'>, nowMs: number): boolean {
  return (
    (from === null || Date.parse(from) <= nowMs) && (until === null || nowMs < Date.parse(until))
  );
}

/** The places at which somebody is thanked at this moment. */
export function placesOf(credits: readonly Credit[], nowMs: number): CreditPlace[] {
  return [
    ...new Set(credits.filter((credit) => isDue(credit, nowMs)).flatMap(({ places }) => places)),
  ];
}
