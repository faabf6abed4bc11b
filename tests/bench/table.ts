/** Prints rows under a title, each column as wide as it needs. The first stands left, the others right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly string[][],
): void {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const all = [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
  console.log(`\n${title}\n\n${all.join('\n')}\n`);
}
