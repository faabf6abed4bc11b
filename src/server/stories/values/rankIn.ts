/** The place of `value` in an order of preference; last of all where that says nothing of it. */
export function rankIn(order: readonly string[], value: string | null): number {
  const place = order.indexOf(value ?? '');
  return place === -1 ? order.length : place;
}
