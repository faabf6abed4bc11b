import * as v from 'valibot';
import type { Picture } from '#contract/picture.ts';
import { captionAndCredit } from '../body/captions.ts';
import { spansOf, textOf } from '../body/textOf.ts';
import { orNull } from '../values/lenient.ts';
import { webUrl } from '../values/links.ts';
import { onceEach } from '../values/onceEach.ts';
import type { Media } from './wordpressPost.ts';
import { File } from './wordpressPost.ts';

/** The picture that stands above a post, in every size of its shape; null when none of its files is of the web. */
export function featuredPicture(
  media: v.InferOutput<typeof Media>,
  baseUrl: string,
): Picture | null {
  const { width, height, sizes } = media.media_details;
  const whole = { source_url: media.source_url, width, height };
  const made = Object.values(sizes).flatMap((size) => v.parse(orNull(File), size) ?? []);
  const renditions = [whole, ...made.filter((size) => isSameShape(size, whole))].flatMap((file) => {
    const url = webUrl(file.source_url, baseUrl);
    return url ? [{ url, widthPx: file.width, heightPx: file.height, type: null }] : [];
  });
  const [first, ...rest] = onceEach(renditions, ({ url }) => url).toSorted(
    (one, other) => (one.widthPx ?? Infinity) - (other.widthPx ?? Infinity),
  );
  const caption = captionAndCredit(spansOf(media.caption.rendered, baseUrl));
  return first
    ? { alt: textOf(media.alt_text) || null, ...caption, renditions: [first, ...rest] }
    : null;
}

/** WordPress also makes squares and other crops of a picture; those are other pictures. */
function isSameShape(size: v.InferOutput<typeof File>, whole: v.InferOutput<typeof File>): boolean {
  if (!size.width || !size.height) return false;
  if (!whole.width || !whole.height) return false;
  return Math.abs(size.width / size.height / (whole.width / whole.height) - 1) < 0.03;
}
