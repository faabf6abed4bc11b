/**
 * Counts the changes of what answers are made of.
 *
 * @param parts What is looked at: one that changes becomes another object.
 */
export function revisionOf(parts: () => readonly unknown[]): () => number {
  let known = parts();
  let revision = 0;
  return () => {
    const now = parts();
    if (now.some((part, index) => part !== known[index])) {
      known = now;
      revision += 1;
    }
    return revision;
  };
}
