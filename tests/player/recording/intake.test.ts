import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame, FrameMime } from '#audio/frame.ts';
import { Arrivals } from '#player/recording/arrivals.ts';
import type { Join } from '#player/recording/chunk.ts';
import { Intake } from '#player/recording/intake.ts';
import { BACKUP, BACKUP_AAC, MAIN, NOON_MS, onAir, run } from '#tests/support/onAir.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON_MS + 60_000 }));
afterEach(() => void vi.useRealTimers());

/** Keeps a note of all that it is told, and nothing else. */
function notedKept() {
  const kept = {
    endSeconds: 0,
    frames: [] as Frame[],
    mimes: [] as FrameMime[],
    joins: [] as Join[],
    cuts: [] as { readonly atSeconds: number; readonly isOtherMime: boolean }[],
    titles: [] as { readonly atSeconds: number; readonly text: string }[],
    chunks: {
      append: (frames: readonly Frame[], mime: FrameMime, join: Join) => {
        kept.frames.push(...frames);
        kept.endSeconds += frames.reduce((sum, one) => sum + one.durationSeconds, 0);
        kept.mimes.push(mime);
        if (kept.joins.at(-1) !== join) kept.joins.push(join);
      },
    },
    makeRoom: () => {},
    addCut: (isOtherMime: boolean) => {
      kept.cuts.push({ atSeconds: kept.endSeconds, isOtherMime });
    },
    addTitle: (atSeconds: number, text: string) => void kept.titles.push({ atSeconds, text }),
  };
  return kept;
}

function anIntake() {
  const kept = notedKept();
  const grown = vi.fn<() => void>();
  return { kept, grown, intake: new Intake(kept, Date.now, grown) };
}

/** With so many frames of the main stream taken in, the newest of which was on the air just now. */
function begun(count = 200) {
  const made = anIntake();
  const newest = onAir(MAIN);
  made.intake.add(run(MAIN, newest - count, newest), 'audio/mpeg');
  made.grown.mockClear();
  return { ...made, newest };
}

describe('frames', () => {
  it('are kept at once while they belong to one connection', () => {
    const { kept, intake, newest } = begun();
    intake.add(run(MAIN, newest, newest + 4), 'audio/mpeg');
    expect(kept.frames).toHaveLength(204);
    expect(kept.joins).toHaveLength(1);
    expect(kept.cuts).toEqual([]);
  });

  it('of nothing change nothing', () => {
    const { kept, intake } = anIntake();
    intake.add([], 'audio/mpeg');
    expect(kept.joins).toEqual([]);
    expect(intake.sinceGrownSeconds).toBe(0);
  });

  it('that are known already are left out, those to come included', () => {
    const { kept, intake, newest } = begun();
    intake.beginJoin();
    intake.add(run(MAIN, newest - 100, newest - 90), 'audio/mpeg');
    intake.add(run(MAIN, newest - 90, newest - 10), 'audio/mpeg');
    expect(kept.frames).toHaveLength(200);
    intake.add(run(MAIN, newest - 10, newest + 3), 'audio/mpeg');
    expect(kept.frames).toEqual(run(MAIN, newest - 200, newest + 3));
  });

  it('are looked at once, however long they wait for their place', () => {
    const { intake } = begun();
    let looks = 0;
    const watched = (one: Frame): Frame => ({
      durationSeconds: one.durationSeconds,
      get bytes() {
        looks += 1;
        return one.bytes;
      },
    });
    const arrivals = new Arrivals(Date.now);
    intake.beginJoin(arrivals, 10);
    const first = run(BACKUP, 1_000, 1_040).map(watched);
    intake.add(first, 'audio/mpeg');
    const looksToBegin = looks;
    for (let at = 1_040; at < 1_200; at += 4) intake.add(run(BACKUP, at, at + 4), 'audio/mpeg');
    expect(looks).toBe(looksToBegin);
    expect(looks).toBeLessThanOrEqual(2 * first.length);
  });
});

describe('another encoder', () => {
  it.each([
    { backup: BACKUP, isOtherMime: false },
    { backup: BACKUP_AAC, isOtherMime: true },
  ])('of $backup.mime is kept behind a cut, and says so', ({ backup, isOtherMime }) => {
    const { kept, intake, grown } = begun();
    const { endSeconds } = kept;
    intake.beginJoin();
    const newest = onAir(backup);
    intake.add(run(backup, newest - 100, newest + 20), backup.mime);
    expect(kept.endSeconds).toBe(endSeconds);
    vi.advanceTimersByTime(150);
    expect(kept.cuts).toEqual([{ atSeconds: endSeconds, isOtherMime }]);
    expect(kept.endSeconds).toBeGreaterThan(endSeconds);
    expect(grown).toHaveBeenCalledOnce();
  });

  it('is told apart from the one before by the clock that it brings', () => {
    const { kept, intake } = begun();
    vi.advanceTimersByTime(30_000);
    intake.beginJoin();
    const newest = onAir(BACKUP);
    intake.add(run(BACKUP, newest - 50, newest), 'audio/mpeg');
    vi.advanceTimersByTime(150);
    const [before, after] = kept.joins;
    expect(after!.originMs - before!.originMs).toBeGreaterThan(25_000);
  });

  it('that is replaced before it has found its place leaves no trace', () => {
    const { kept, intake, newest } = begun();
    intake.beginJoin();
    intake.add(run(BACKUP, 2_000, 2_040), 'audio/mpeg');
    intake.beginJoin();
    intake.add(run(MAIN, newest - 20, newest + 10), 'audio/mpeg');
    vi.advanceTimersByTime(5_000);
    expect(kept.frames).toEqual(run(MAIN, newest - 200, newest + 10));
    expect(kept.cuts).toEqual([]);
  });
});

describe('a title', () => {
  it('is of the moment up to which sound has come', () => {
    const { kept, intake } = begun();
    intake.addTitle('News');
    expect(kept.titles).toEqual([{ atSeconds: kept.endSeconds, text: 'News' }]);
  });

  it('waits with its sound for a place, and comes no earlier than what is new', () => {
    const { kept, intake, newest } = begun();
    const { endSeconds } = kept;
    intake.beginJoin();
    intake.addTitle('At the beginning of a burst that is known');
    expect(kept.titles).toEqual([]);
    intake.add(run(MAIN, newest - 100, newest + 40), 'audio/mpeg');
    expect(kept.titles.map(({ atSeconds }) => atSeconds)).toEqual([endSeconds]);
  });
});

describe('the time since anything came', () => {
  it('counts from the newest sound that was kept', () => {
    const { intake, newest } = begun();
    vi.advanceTimersByTime(4_000);
    expect(intake.sinceGrownSeconds).toBe(4);
    intake.add(run(MAIN, newest, newest + 1), 'audio/mpeg');
    expect(intake.sinceGrownSeconds).toBe(0);
  });

  it('is not less than nothing on a clock that was set back', () => {
    const { intake } = begun();
    vi.setSystemTime(NOON_MS);
    expect(intake.sinceGrownSeconds).toBe(0);
  });
});

it('takes in nothing more once it is disposed of', () => {
  const { kept, intake, grown } = begun();
  intake.beginJoin();
  intake.add(run(BACKUP, 2_000, 2_040), 'audio/mpeg');
  const { endSeconds } = kept;
  intake.dispose();
  vi.advanceTimersByTime(10_000);
  expect(kept.endSeconds).toBe(endSeconds);
  expect(grown).not.toHaveBeenCalled();
});
