import type { Credit, CreditPlace } from '#contract/site.ts';
import { isDue } from '#contract/credits.ts';

/**
 * Whom to thank at a place, each in turn.
 *
 * @param turn From 0; a visit begins somewhere and goes round, so that all are shown as often.
 * @returns null: nobody is thanked there now.
 */
export function creditInTurn(
  credits: readonly Credit[],
  place: CreditPlace,
  nowMs: number,
  turn: number,
): Credit | null {
  const due = credits.filter((credit) => credit.places.includes(place) && isDue(credit, nowMs));
  return due[turn % due.length] ?? null;
}
