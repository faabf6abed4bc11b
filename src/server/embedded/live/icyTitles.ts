/** Audio bytes between two titles, the `icy-metaint`. */
export const ICY_INTERVAL = 16_000;

/** The most that the one length byte can tell of. */
const MAX_BLOCK = 255 * 16;

/**
 * Puts titles into one listener's stream, as SHOUTcast does: after every {@link ICY_INTERVAL} bytes of sound a byte that
 * counts sixteens, and then so many bytes of text. Nothing new is a zero byte.
 */
export class IcyTitles {
  #untilBlock = ICY_INTERVAL;
  #told = '';

  /**
   * @param audio What follows what was given last.
   * @param titleAt The title of the sound at an offset into `audio`.
   */
  within(audio: Uint8Array, titleAt: (offset: number) => string): Uint8Array {
    const pieces: Uint8Array[] = [];
    let at = 0;
    while (audio.length - at >= this.#untilBlock) {
      pieces.push(audio.subarray(at, at + this.#untilBlock));
      at += this.#untilBlock;
      this.#untilBlock = ICY_INTERVAL;
      pieces.push(this.#block(titleAt(at)));
    }
    pieces.push(audio.subarray(at));
    this.#untilBlock -= audio.length - at;
    return Buffer.concat(pieces);
  }

  #block(title: string): Uint8Array {
    if (title === this.#told) return Uint8Array.of(0);
    this.#told = title;
    // Players look for "';" and know no escape.
    const text = Buffer.from(`StreamTitle='${title.replaceAll("';", '’;')}';`).subarray(
      0,
      MAX_BLOCK,
    );
    const sixteens = Math.ceil(text.length / 16);
    const block = new Uint8Array(1 + sixteens * 16);
    block[0] = sixteens;
    block.set(text, 1);
    return block;
  }
}
