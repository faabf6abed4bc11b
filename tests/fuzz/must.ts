/** @throws Error, saying what is wrong, unless it holds. */
export function must(holds: boolean, wrong: string): asserts holds {
  if (!holds) throw new Error(wrong);
}
