/**
 * What there is in the language of a locale; in English where there is nothing.
 *
 * @param locale BCP 47: 'en-US'.
 * @param byLanguage By its code: 'en'.
 */
export function inLanguage<T>(locale: string, byLanguage: ReadonlyMap<string, T>, english: T): T {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return byLanguage.get(language) ?? english;
}
