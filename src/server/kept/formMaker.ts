import { compress, QUICK, THOROUGH, type Coding } from '../http/coding.ts';
import type { HaveMade } from './askPlainly.ts';
import { codedForm, plainForm, sendable, type KeptAnswer, type Sendable } from './keptAnswer.ts';

/** Makes the coded forms of answers: quickly for who asks first, and thoroughly for those who ask again. */
export class FormMaker {
  readonly #haveMade: HaveMade;
  readonly #grown: (answer: KeptAnswer) => void;
  #isThoroughBusy = false;

  /** @param grown Told when an answer has one form more, or another. */
  constructor(haveMade: HaveMade, grown: (answer: KeptAnswer) => void) {
    this.#haveMade = haveMade;
    this.#grown = grown;
  }

  form(
    answer: KeptAnswer,
    coding: Coding | null,
    base: string,
    address: string,
  ): Sendable | Promise<Sendable> {
    const ready = answer.forms.get(answer.isCompressed ? coding : null);
    if (ready) {
      if (coding === 'br' && !answer.isThorough) void this.#makeThorough(answer);
      return ready;
    }
    if (coding === null) return plainForm(answer);
    const making = answer.making.get(coding) ?? this.#make(answer, coding, base, address);
    answer.making.set(coding, making);
    return making;
  }

  async #make(
    answer: KeptAnswer,
    coding: Coding,
    base: string,
    address: string,
  ): Promise<Sendable> {
    try {
      const form = await this.#coded(answer, coding, base, address);
      answer.forms.set(coding, form);
      this.#grown(answer);
      return form;
    } finally {
      answer.making.delete(coding);
    }
  }

  async #coded(
    answer: KeptAnswer,
    coding: Coding,
    base: string,
    address: string,
  ): Promise<Sendable> {
    const { plain, hash } = answer;
    if (hash !== null) {
      return codedForm(plain, hash, coding, await compress(plain.bytes, coding, QUICK));
    }
    // The build compressed its files, and the routes know where those lie.
    const asked = await this.#haveMade(base, address, coding);
    const isCoded = asked?.headers.some(([name]) => name === 'content-encoding');
    return asked && isCoded ? sendable(asked) : plainForm(answer);
  }

  /** One at a time, whoever asks next for another: threads that compress are those that read files. */
  async #makeThorough(answer: KeptAnswer): Promise<void> {
    const { plain, hash } = answer;
    if (hash === null || !answer.isCompressed || this.#isThoroughBusy) return;
    this.#isThoroughBusy = true;
    try {
      const bytes = await compress(plain.bytes, 'br', THOROUGH);
      answer.forms.set('br', codedForm(plain, hash, 'br11', bytes));
      answer.isThorough = true;
      this.#grown(answer);
    } catch {
      // The quick one will do.
    } finally {
      this.#isThoroughBusy = false;
    }
  }
}
