/** MPEG transport streams, as far as they say which codec is in them. ISO/IEC 13818-1 §2.4. */
const PACKET_BYTES = 188;
const SYNC = 0x47;
const TABLE_OF_PROGRAMS_PID = 0;
/** How many packets to look through for the tables, which stand first. */
const MAX_PACKETS = 50;
/** `stream_type`: ISO/IEC 13818-1 table 2-34. */
const CODECS: Readonly<Record<number, 'mp3' | 'aac'>> = {
  0x03: 'mp3',
  0x04: 'mp3',
  0x0f: 'aac',
  0x11: 'aac',
};

export function isTransportStream(bytes: Uint8Array): boolean {
  return bytes[0] === SYNC && bytes[PACKET_BYTES] === SYNC && bytes[2 * PACKET_BYTES] === SYNC;
}

/** @returns null: it does not say, or it is one that we do not know. */
export function transportStreamCodec(bytes: Uint8Array): 'mp3' | 'aac' | null {
  const programs = sectionOf(bytes, TABLE_OF_PROGRAMS_PID);
  // After the section's header of 8 bytes: a program's number, then where its own table is.
  const tablePid = programs ? (((programs[10] ?? 0) & 0x1f) << 8) | (programs[11] ?? 0) : null;
  const table = tablePid ? sectionOf(bytes, tablePid) : null;
  if (!table) return null;
  const endAt = 3 + ((((table[1] ?? 0) & 0x0f) << 8) | (table[2] ?? 0)) - 4;
  let at = 12 + ((((table[10] ?? 0) & 0x0f) << 8) | (table[11] ?? 0));
  while (at < Math.min(endAt, table.length)) {
    const codec = CODECS[table[at] ?? 0];
    if (codec) return codec;
    at += 5 + ((((table[at + 3] ?? 0) & 0x0f) << 8) | (table[at + 4] ?? 0));
  }
  return null;
}

/** The first table that the packets of `pid` carry; a table of one program fits into one packet. */
function sectionOf(bytes: Uint8Array, pid: number): Uint8Array | null {
  const end = Math.min(bytes.length, MAX_PACKETS * PACKET_BYTES);
  for (let from = 0; from + PACKET_BYTES <= end; from += PACKET_BYTES) {
    const packet = bytes.subarray(from, from + PACKET_BYTES);
    const [, b1 = 0, b2 = 0, b3 = 0, b4 = 0] = packet;
    const isStart = (b1 & 0x40) !== 0;
    if (!isStart || (((b1 & 0x1f) << 8) | b2) !== pid) continue;
    const hasAdaptation = (b3 & 0x20) !== 0;
    const payloadAt = hasAdaptation ? 5 + b4 : 4;
    return packet.subarray(payloadAt + 1 + (packet[payloadAt] ?? 0));
  }
  return null;
}
