/* Boxes, of which MP4 is made. ISO/IEC 14496-12 §4.2. */

import { concatBytes } from '#audio/concatBytes.ts';

type Part = Uint8Array | readonly number[];

/** @param type Four letters. */
export function box(type: string, ...parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const bytes = concatBytes([u32(0), letters(type), ...parts].map(bytesOf));
  new DataView(bytes.buffer).setUint32(0, bytes.length);
  return bytes;
}

/** A box that says of which version it is. */
export function fullBox(
  type: string,
  { version = 0, flags = 0 },
  ...parts: readonly Part[]
): Uint8Array<ArrayBuffer> {
  return box(type, [version, ...u32(flags).slice(1)], ...parts);
}

/** @param text Of ASCII. */
export function letters(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytesOf(part: Part): Uint8Array {
  return part instanceof Uint8Array ? part : Uint8Array.from(part);
}

export function u16(value: number): readonly number[] {
  return [value >>> 8, value & 0xff];
}

export function u32(value: number): readonly number[] {
  return [...u16(value >>> 16), ...u16(value & 0xffff)];
}

/** @param value Up to 2^53. */
export function u64(value: number): readonly number[] {
  return [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
}
