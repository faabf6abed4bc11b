/** How many letters may be wrong in a key for it to be taken for another. */
const MAX_DISTANCE = 2;

/**
 * What is to be said of a key that means nothing where it stands: a setting with a slip in its name would be lost without a
 * word.
 *
 * @param known The keys that mean something there.
 */
export function unknownKeyProblem(key: string, known: readonly string[]): string {
  const meant = known.find(
    (name) => editDistance(key.toLowerCase(), name.toLowerCase()) <= MAX_DISTANCE,
  );
  return `unknown key; ${meant ? `did you mean "${meant}"?` : `known here: ${known.join(', ')}`}`;
}

/** How many letters have to be put in, left out or changed to make one word of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
