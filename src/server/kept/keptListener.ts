import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { preferredCoding, type Coding } from '../http/coding.ts';
import type { Keeper } from './keeper.ts';
import { keptAddress } from './keptAddress.ts';
import type { KeptBases } from './keptBases.ts';
import type { KeptAnswer } from './keptAnswer.ts';
import { unchangedHeaders, writeForm, writeUnchanged } from './writeAnswer.ts';

interface ListenerDeps {
  readonly keeper: Keeper;
  readonly bases: KeptBases;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Answers what is not kept. */
  readonly routes: RequestListener;
}

/** Answers from what is kept, without a detour through the routes, and has made what is not there yet. */
export function keptListener({ keeper, bases, now, routes }: ListenerDeps): RequestListener {
  const codingOf = rememberedCodings();

  const write = (
    request: IncomingMessage,
    response: ServerResponse,
    answer: KeptAnswer,
    place: readonly [string, string],
  ) => {
    const coding = codingOf(request.headers['accept-encoding'] ?? '');
    const unchanged = unchangedHeaders(request, answer, coding);
    if (unchanged !== null) return writeUnchanged(response, unchanged);
    const form = keeper.form(answer, coding, ...place);
    if (!(form instanceof Promise)) return writeForm(request, response, form);
    form.then(
      (made) => writeForm(request, response, made),
      () => routes(request, response),
    );
  };

  return (request, response) => {
    const address = keptAddress(request);
    const base = address === null ? null : bases.of(request, now());
    if (address === null || base === null) return routes(request, response);
    const held = keeper.held(base, address);
    if (held) return write(request, response, held, [base, address]);
    keeper.make(base, address).then(
      (made) =>
        made ? write(request, response, made, [base, address]) : routes(request, response),
      () => routes(request, response),
    );
  };
}

/** Browsers have a handful of them. */
const MAX_REMEMBERED = 100;

function rememberedCodings(): (accepted: string) => Coding | null {
  const known = new Map<string, Coding | null>();
  return (accepted) => {
    const remembered = known.get(accepted);
    if (remembered !== undefined) return remembered;
    const coding = preferredCoding(accepted);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(accepted, coding);
    return coding;
  };
}
