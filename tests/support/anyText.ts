import { integer, oneof, string, type Arbitrary } from 'fast-check';

/**
 * Text of any characters at all, control characters and halves of pairs included, and many of those that mean something to
 * machines: what hostile servers send. fast-check's own 'binary' takes seconds to begin.
 */
export function anyText(
  given: { readonly minLength?: number; readonly maxLength?: number } = {},
): Arbitrary<string> {
  const code = oneof(
    { weight: 2, arbitrary: integer({ min: 0, max: 0x7f }) },
    { weight: 1, arbitrary: integer({ min: 0, max: 0x10_ffff }) },
  );
  return string({ unit: code.map((one) => String.fromCodePoint(one)), ...given });
}
