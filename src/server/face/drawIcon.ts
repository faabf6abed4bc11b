interface Drawn {
  readonly sizePx: number;
  /** What it stands on: '#fdfaf4'; absent: on nothing. */
  readonly ground?: string;
  /** How much of the side it takes; absent: all. */
  readonly share?: number;
  /** With 256 colors: enough for a sign, and a fraction of the bytes. */
  readonly isPlain?: boolean;
}

/** Systems that cut icons to their own shape keep the middle four fifths. */
export const SAFE_SHARE = 0.72;
const SVG_DENSITY = 72;
const MAX_DENSITY = 100_000;
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/** A square PNG of an icon. */
export async function drawIcon(icon: Buffer, drawn: Drawn): Promise<Buffer> {
  // It takes a fifth of a second to open, and most starts draw nothing.
  const { default: sharp } = await import('sharp');
  const { sizePx, ground, share = 1, isPlain = false } = drawn;
  const { width, height, format } = await sharp(icon).metadata();
  const insidePx = Math.round(sizePx * share);
  // A drawing is set in the pixels that are asked for, and not scaled up from its own.
  const density = Math.min(MAX_DENSITY, (SVG_DENSITY * insidePx) / Math.min(width, height));
  const inside = await sharp(icon, format === 'svg' ? { density } : {})
    .resize(insidePx, insidePx, { fit: 'contain', background: NOTHING })
    .toBuffer();
  const canvas = { width: sizePx, height: sizePx, channels: 4 as const, background: NOTHING };
  const placed = sharp({ create: { ...canvas, background: ground ?? NOTHING } }).composite([
    { input: inside },
  ]);
  // Where nothing shines through, systems have nothing to paint black.
  const flat = ground ? sharp(await placed.png().toBuffer()).removeAlpha() : placed;
  return flat.png({ compressionLevel: 9, palette: isPlain }).toBuffer();
}

/** An ICO file that holds one PNG, for those who ask for /favicon.ico without looking at the page. */
export function icoOf(png: Buffer, sizePx: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(sizePx, 6);
  head.writeUInt8(sizePx, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
