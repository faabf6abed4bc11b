/** What an element or a buffer holds, in order. */
export function timeRanges(...all: readonly (readonly [from: number, to: number])[]): TimeRanges {
  return {
    length: all.length,
    start: (index) => all[index]![0],
    end: (index) => all[index]![1],
  };
}
