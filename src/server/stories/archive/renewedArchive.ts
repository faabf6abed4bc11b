import type { StoryArchive } from '../storyArchive.ts';

/**
 * An archive that is made anew as time goes by, when somebody looks into it.
 *
 * @param make Takes the time, in UTC milliseconds.
 * @param everyMs How long one may stand.
 */
export function renewedArchive(
  make: (nowMs: number) => StoryArchive,
  everyMs: number,
  now: () => number,
): StoryArchive {
  let madeAtMs = now();
  let archive = make(madeAtMs);
  const current = () => {
    if (now() - madeAtMs >= everyMs) {
      madeAtMs = now();
      archive = make(madeAtMs);
    }
    return archive;
  };
  return {
    latest: () => current().latest(),
    bySlug: (slug) => current().bySlug(slug),
    topics: () => current().topics(),
  };
}
