import type { RequestListener } from 'node:http';
import type { HaveMade } from '../kept/askPlainly.ts';
import { keptAddress } from '../kept/keptAddress.ts';
import { isNamedOnce } from '../kept/keptBases.ts';
import { sendable, type Sendable } from '../kept/keptAnswer.ts';
import { writeForm } from '../kept/writeAnswer.ts';

const ADDRESS = '/healthz';
/** The answer names none. */
const ANY_BASE = 'http://localhost';

/** Answers by itself whether this process does, in the maker's words, whatever the maker is at. */
export function withOwnHealth(listener: RequestListener, haveMade: HaveMade): RequestListener {
  let words: Sendable | null = null;
  const learn = async () => {
    const made = await haveMade(ANY_BASE, ADDRESS, null);
    words = made && sendable(made);
  };
  // Until it knows, the maker says it.
  learn().catch(() => undefined);
  return (request, response) => {
    const isOurs = keptAddress(request) === ADDRESS && isNamedOnce(request);
    if (isOurs && words) writeForm(request, response, words);
    else listener(request, response);
  };
}
