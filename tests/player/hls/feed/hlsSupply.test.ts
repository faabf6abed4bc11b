import { describe, expect, it } from 'vitest';
import type { SupplyEvent } from '#player/line/supplyEvent.ts';
import { HlsSupply } from '#player/hls/feed/hlsSupply.ts';
import type { Loading } from '#player/hls/feed/segmentPace.ts';

const WELL = {
  inHandSeconds: 10,
  targetSeconds: 4,
  isHeld: false,
  isSounding: true,
  missingSeconds: 10,
};
const EMPTY = { ...WELL, inHandSeconds: 0, isSounding: false };
const BYTES_PER_SECOND = 16_000;

/** An element that is looked at five times a second. */
function supplied({ canGoLeaner = false } = {}) {
  const clock = { ms: 100_000 };
  const progress: { loading: Loading | null; isTroubled: boolean; sinceSoundMs: number } = {
    loading: null,
    isTroubled: false,
    sinceSoundMs: 0,
  };
  const said: SupplyEvent[] = [];
  const shares: number[] = [];
  const goLeaner = (share: number) => {
    shares.push(share);
    return canGoLeaner;
  };
  const supply = new HlsSupply(
    () => clock.ms,
    (event) => said.push(event),
    goLeaner,
  );
  /** Looks for a while, in which no sound is added. @returns What is to be done, and after how many milliseconds. */
  const look = (standing: typeof WELL, ms = 200) => {
    const cures: string[] = [];
    for (let at = 200; at <= ms; at += 200) {
      clock.ms += 200;
      progress.sinceSoundMs += 200;
      const cure = supply.judge(progress, standing);
      if (cure) cures.push(`${cure} after ${at}`);
    }
    return cures;
  };
  /** A segment comes at such a share of what is played. @returns After how many milliseconds something is to be done. */
  const load = (share: number, ms: number, standing = WELL) => {
    const askedAtMs = clock.ms;
    const name = `/${askedAtMs}.aac`;
    const cured: number[] = [];
    for (let at = 200; at <= ms; at += 200) {
      const loadedBytes = (share * BYTES_PER_SECOND * at) / 1_000;
      progress.loading = {
        name,
        rendition: 1,
        askedAtMs,
        loadedBytes,
        bytesPerSecond: BYTES_PER_SECOND,
      };
      if (look(standing).length > 0) cured.push(at);
    }
    return cured;
  };
  const kinds = () => said.splice(0).map(({ type }) => type);
  return { supply, progress, look, load, said, kinds, shares, clock };
}

function flowing(given?: { canGoLeaner: boolean }) {
  const all = supplied(given);
  all.look(WELL);
  all.said.splice(0);
  return all;
}

describe('a stream that begins', () => {
  it('flows as soon as the playhead can move, or a second is in hand', () => {
    const { look, kinds } = supplied();
    look(EMPTY);
    expect(kinds()).toEqual([]);
    look({ ...WELL, inHandSeconds: 0.2 });
    expect(kinds()).toEqual(['flowed']);
    const unseen = supplied();
    unseen.look({ ...EMPTY, inHandSeconds: 1 });
    expect(unseen.kinds()).toEqual(['flowed']);
  });

  it('flows, held, only when it has something in hand to begin with', () => {
    const { look, kinds } = supplied();
    look({ ...WELL, isHeld: true, inHandSeconds: 0.2 });
    expect(kinds()).toEqual([]);
    look({ ...WELL, isHeld: true, inHandSeconds: 1.2 });
    expect(kinds()).toEqual(['flowed']);
  });

  it('says so once', () => {
    const { look, kinds } = supplied();
    look(WELL, 5_000);
    expect(kinds()).toEqual(['flowed']);
  });
});

describe('a stream that falls quiet', () => {
  it('says so once what is in hand is used up', () => {
    const { look, kinds } = flowing();
    look({ ...WELL, inHandSeconds: 0.9 });
    expect(kinds()).toEqual(['quiet']);
  });

  it('says so early enough for another stream, where it is in trouble', () => {
    const { look, kinds, progress } = flowing();
    progress.isTroubled = true;
    look({ ...WELL, inHandSeconds: 6.5 });
    expect(kinds()).toEqual([]);
    look({ ...WELL, inHandSeconds: 5.5 });
    expect(kinds()).toEqual(['quiet']);
  });

  it('is no news to who has paused', () => {
    const { look, kinds } = flowing();
    look({ ...EMPTY, isHeld: true }, 60_000);
    expect(kinds()).toEqual([]);
  });

  it('flows again only when something new has come since', () => {
    const { look, kinds, progress } = flowing();
    look({ ...WELL, inHandSeconds: 0.9 });
    kinds();
    look({ ...WELL, inHandSeconds: 1.5 }, 1_000);
    expect(kinds()).toEqual([]);
    progress.sinceSoundMs = 0;
    look({ ...WELL, inHandSeconds: 3 });
    expect(kinds()).toEqual(['flowed']);
  });

  it('is given its time where the listener has just gone elsewhere', () => {
    const { supply, look, kinds, progress } = flowing();
    supply.beginAnew();
    progress.sinceSoundMs = 0;
    look(EMPTY, 3_800);
    expect(kinds()).toEqual([]);
    look(EMPTY, 400);
    expect(kinds()).toEqual(['quiet']);
  });
});

describe('what hangs', () => {
  it('is asked for again, and then less and less often', () => {
    const { look, progress } = flowing();
    look(EMPTY);
    progress.isTroubled = true;
    const cures = look(EMPTY, 100_000);
    expect(cures).toEqual([
      'ask-again after 200',
      'ask-again after 8200',
      'ask-again after 24200',
      'ask-again after 54200',
      'ask-again after 84200',
    ]);
  });

  it('is asked for sooner while a try may still save the sound', () => {
    const { look, progress } = flowing();
    progress.isTroubled = true;
    look({ ...WELL, inHandSeconds: 5 });
    const cures = look({ ...WELL, inHandSeconds: 5 }, 5_000);
    expect(cures).toEqual([
      'ask-again after 200',
      'ask-again after 1800',
      'ask-again after 3400',
      'ask-again after 5000',
    ]);
  });

  it('is let be while something comes: to ask again would lose that', () => {
    const { load, look, progress, supply } = flowing();
    look(EMPTY);
    progress.isTroubled = true;
    const cures = load(0.3, 30_000, EMPTY);
    expect(supply.isComing).toBe(true);
    expect(cures.filter((at) => at > 2_000)).toEqual([]);
  });

  it('is asked for soon again after it has flowed in between', () => {
    const { look, progress } = flowing();
    progress.isTroubled = true;
    const waits = () => look(EMPTY, 30_000).length;
    const first = waits();
    expect(waits()).toBeLessThan(first);
    progress.isTroubled = false;
    progress.sinceSoundMs = 0;
    look(WELL);
    progress.isTroubled = true;
    expect(waits()).toBe(first);
  });

  it('gets new buffers where there is more on the server, and asking did not help', () => {
    const { look } = flowing();
    const cures = look({ ...EMPTY, missingSeconds: 20 }, 30_000);
    expect(cures.at(-1)).toMatch(/^mend/);
    expect(cures.filter((cure) => cure.startsWith('mend')).length).toBeGreaterThan(0);
  });

  it('is only waited for where the station itself has no more', () => {
    const { look } = flowing();
    const cures = look({ ...EMPTY, missingSeconds: 0.1 }, 60_000);
    expect(cures.every((cure) => cure.startsWith('ask-again'))).toBe(true);
    expect(cures.length).toBeGreaterThan(0);
  });

  it('is not asked for while it is heard', () => {
    const { look, progress } = flowing();
    progress.isTroubled = true;
    expect(look(WELL, 20_000)).toEqual([]);
  });
});

describe('a narrow line', () => {
  it('is told with the share that comes, where no leaner rendition is left', () => {
    const { load, said } = flowing();
    load(0.5, 2_000, { ...WELL, inHandSeconds: 4 });
    expect(said.at(-1)).toEqual({ type: 'slow', share: expect.closeTo(0.5) });
  });

  it('is met by a leaner rendition first, and nobody need know', () => {
    const { load, kinds, shares } = flowing({ canGoLeaner: true });
    load(0.5, 2_000, { ...WELL, inHandSeconds: 4 });
    expect(kinds()).toEqual([]);
    expect(shares.at(-1)).toBeCloseTo(0.5);
  });

  it('is called strained where it keeps up, but could not carry two', () => {
    const { load, kinds, shares } = flowing();
    load(1.3, 2_000);
    expect(new Set(kinds())).toEqual(new Set(['strained']));
    expect(shares).toEqual([]);
  });

  it('is none that carries two streams at once', () => {
    const { load, kinds } = flowing();
    load(3, 2_000);
    expect(kinds()).toEqual([]);
  });
});
