import type { Station } from '#contract/station.ts';

/**
 * What a station's name adds where its call sign and frequency stand beside it: of 'KNOW Minnesota Public Radio' and
 * 'KOJB 90.1FM The Eagle' the rest.
 *
 * @returns null: nothing.
 */
export function nameBeside({ callSign, name }: Station): string | null {
  if (/^\d+(\.\d)?\s*(FM|AM)?\s+\S+$/i.test(name) && name.endsWith(callSign)) return null;
  const sign = callSign.replace(/-(FM|AM|LP)$/, '');
  const rest = name.slice(sign.length);
  if (!name.toUpperCase().startsWith(sign) || /^[\p{L}\p{N}]/u.test(rest)) return name;
  const added = rest
    .replace(/^-(FM|AM|LP)\b/i, '')
    .replace(/^[\s\-–—:|,/]+/, '')
    .replace(/^\d+(\.\d)?\s*(FM|AM)?\b[\s\-–—:|,/]*/i, '');
  return /\p{L}/u.test(added) ? added : null;
}
