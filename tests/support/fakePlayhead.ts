import type { HlsStart } from '#player/decks/deck.ts';
import type { Follower } from '#player/decks/follower.ts';
import type { HlsFeeding, PlayheadReports, StreamPlayhead } from '#player/hls/streamPlayhead.ts';
import type { Timeline } from '#player/recording/timeline.ts';

/** Plays nothing: it notes what it is told, and the test says where it is. Closed, it is not to be used: that throws. */
export class FakePlayhead implements StreamPlayhead {
  readonly feeding: HlsFeeding;
  readonly start: HlsStart;
  readonly reports: PlayheadReports;
  readonly log: string[];
  hasBegun = true;
  timeline: Timeline | null = null;
  isFollowing = true;
  #isClosed = false;

  constructor(feeding: HlsFeeding, start: HlsStart, reports: PlayheadReports, log: string[]) {
    this.feeding = feeding;
    this.start = start;
    this.reports = reports;
    this.log = log;
  }

  get position(): StreamPlayhead['position'] {
    if (!this.hasBegun) return null;
    return {
      timeline: this.timeline,
      seekTo: (clockMs) => this.#note(`seek to ${clockMs}`),
      goLive: () => this.#note('go live'),
    };
  }

  readonly title = 'Ella Fitzgerald - Misty';
  readonly heardSound = Uint8Array.of(0xff, 0xf1);
  readonly follower: Follower = {
    inHandUntilMs: null,
    follow: () => () => {},
    takeUp: () => this.#note('take up'),
    playOut: () => this.#note('play out'),
  };

  setHeld = (isHeld: boolean) => this.#note(isHeld ? 'hold' : 'let go');
  reseat = () => this.#note('reseat');
  askAgain = () => this.#note('ask again');
  close = () => {
    this.#note('close');
    this.#isClosed = true;
  };

  #note(what: string): void {
    if (this.#isClosed) throw new Error(`${what} of a playhead that is closed.`);
    this.log.push(what);
  }
}
