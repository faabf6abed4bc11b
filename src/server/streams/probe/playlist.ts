/** Nobody offers one programme at more addresses than that. */
const MAX_ENTRIES = 5;

/**
 * The addresses in a .pls or .m3u file, in its order, each once.
 *
 * @param base Where the file stands.
 */
export function playlistEntries(text: string, base: URL): URL[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const isPls = lines.some((line) => /^\[playlist\]$/i.test(line));
  const named = isPls
    ? lines.flatMap((line) => /^File\d+\s*=(.+)$/i.exec(line)?.[1]?.trim() ?? [])
    : lines.filter((line) => line !== '' && !line.startsWith('#'));
  const urls = named.flatMap((href) => URL.parse(href, base.href) ?? []);
  const ofTheWeb = urls.filter(({ protocol }) => /^https?:$/.test(protocol));
  return [...new Map(ofTheWeb.map((url) => [url.href, url])).values()].slice(0, MAX_ENTRIES);
}
