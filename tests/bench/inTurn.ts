/** Runs jobs, so many at a time at most, and answers in their order. One that fails does not stop the others. */
export async function inTurn<T>(
  jobs: readonly (() => Promise<T>)[],
  atOnce: number,
): Promise<readonly PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = [];
  const queue = [...jobs.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, job] = next;
      const [result] = await Promise.allSettled([job()]);
      results[index] = result;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
