/** One figure of a table. */
export interface Reading {
  readonly row: string;
  /** As it is printed. */
  readonly text: string;
  /** To hold against the bar; null: it could not be had, which no bar allows. */
  readonly value: number | null;
}

/** A player that cannot do it at all. */
export function cannot(row: string, text = 'no'): Reading {
  return { row, text, value: null };
}

export function figure(row: string, value: number | null, digits = 0): Reading {
  return { row, text: value === null ? 'never' : value.toFixed(digits), value };
}

/** Of an odd count of figures the middle one. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
