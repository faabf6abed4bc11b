import type { Station } from './station.ts';

/** 'Duluth, MN'; null: nothing is known. */
export function placeText({ city, state }: Station): string | null {
  return [city, state].filter((part) => part !== null).join(', ') || null;
}
