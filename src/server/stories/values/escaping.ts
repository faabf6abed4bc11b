/* Text and markup, and the step from one to the other. */

/** Plain text as markup that says the same: what looks like a tag in it is what the author wrote. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Plain text as markup: an empty line parts paragraphs, and a line ends where it ended. */
export function paragraphsOf(text: string): string {
  return escaped(text)
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Some systems escape their HTML twice: what is read then shows '<p>' to readers. */
export function onceEscaped(html: string): string {
  const tag = /&lt;\/?(p|a|br|div|img|em|strong|ul|li|span|h\d|blockquote)\b/i.exec(html);
  if (!tag || /<\w/.test(html) || !html.includes('&gt;', tag.index)) return html;
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
