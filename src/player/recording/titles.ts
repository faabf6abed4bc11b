/* What a stream said of itself, by the moments of its recording. */

/** A stream that says more than this within the window does not speak to listeners. */
const MAX_TITLES = 600;

/** What a stream said of itself, by the moments of its recording. */
export class RecordingTitles {
  #titles: { readonly atSeconds: number; readonly text: string }[] = [];

  add(atSeconds: number, text: string): void {
    const newest = this.#titles.at(-1);
    if (newest?.text === text) return;
    if (newest?.atSeconds === atSeconds) this.#titles.pop();
    this.#titles.push({ atSeconds, text });
    if (this.#titles.length > MAX_TITLES) this.#titles.shift();
  }

  /** null: nothing was said up to that moment. */
  at(seconds: number): string | null {
    return this.#titles.findLast((title) => title.atSeconds <= seconds)?.text ?? null;
  }

  /** Forgets what was over by then. */
  trim(oldestSeconds: number): void {
    const heard = this.#titles.findLastIndex((title) => title.atSeconds <= oldestSeconds);
    if (heard > 0) this.#titles = this.#titles.slice(heard);
  }
}
