/** A side of a picture as markup and feeds write it, '640' or '640px'; null when it is no whole number from 1 to 99999. */
export function pixels(side: string | undefined): number | null {
  const number = /^\s*(\d{1,5})(px)?\s*$/.exec(side ?? '')?.[1];
  return number ? Number(number) || null : null;
}
