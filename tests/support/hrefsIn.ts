/** Every address in a story or a block, whatever it is called and however deep it stands. */
export function hrefsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hrefsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(href|url|.*Url)$/.test(key) && typeof inner === 'string' ? [inner] : hrefsIn(inner),
  );
}
