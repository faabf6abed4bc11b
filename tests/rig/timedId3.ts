/** Tags inside HLS segments, as "Timed Metadata for HTTP Live Streaming" has them. FFmpeg makes none of them. */

/** A title, and the moment from which it is on, in 90 kHz. */
export interface TimedTitle {
  readonly pts: number;
  readonly title: string;
}

const PACKET_BYTES = 188;
const PAYLOAD_BYTES = 184;
const SYNC = 0x47;
const ID3_PID = 0x1f0;
const METADATA_STREAM = 0x15;
const PRIVATE_STREAM = 0xbd;
const TIMESTAMP_OWNER = 'com.apple.streaming.transportStreamTimestamp';

/** What stands at the head of a segment of packed audio: when it is due (RFC 8216 §3.4), and what it is called. */
export function headTag({ pts, title }: TimedTitle): Buffer {
  const due = Buffer.alloc(8);
  due.writeBigUInt64BE(BigInt(pts));
  const owner = Buffer.from(`${TIMESTAMP_OWNER}\0`, 'latin1');
  return tag(frame('PRIV', Buffer.concat([owner, due])), titleFrame(title));
}

/** An MPEG transport stream with one more stream in it: tags that bear titles, each right before the sound of its moment. */
export function withTimedTitles(stream: Buffer, titles: readonly TimedTitle[]): Buffer {
  const waiting = titles.toSorted((a, b) => a.pts - b.pts);
  const packets: Buffer[] = [];
  let mapPid: number | null = null;
  let counter = 0;
  for (let at = 0; at < stream.length; at += PACKET_BYTES) {
    const packet = stream.subarray(at, at + PACKET_BYTES);
    const pid = packet.readUInt16BE(1) & 0x1fff;
    const isStart = (packet[1]! & 0x40) !== 0;
    const payload = packet.subarray(payloadStart(packet));
    if (pid === 0 && isStart) mapPid = payload.readUInt16BE(payload[0]! + 11) & 0x1fff;
    const pts = (pid === mapPid || !isStart ? null : ptsOf(payload)) ?? -Infinity;
    while (waiting[0] && waiting[0].pts <= pts) {
      const tagPackets = packetsOf(waiting.shift()!, counter);
      counter += tagPackets.length;
      packets.push(...tagPackets);
    }
    packets.push(pid === mapPid && isStart ? mapWithTags(packet, payload) : packet);
  }
  return Buffer.concat(packets);
}

/** When the first sound of a transport stream is due, in 90 kHz. */
export function firstPts(stream: Buffer): number {
  for (let at = 0; at < stream.length; at += PACKET_BYTES) {
    const packet = stream.subarray(at, at + PACKET_BYTES);
    const isStart = (packet[1]! & 0x40) !== 0;
    const pts = isStart ? ptsOf(packet.subarray(payloadStart(packet))) : null;
    if (pts !== null) return pts;
  }
  throw new Error('no sound in this transport stream');
}

function payloadStart(packet: Buffer): number {
  const hasAdaptation = (packet[3]! & 0x20) !== 0;
  return hasAdaptation ? 5 + packet[4]! : 4;
}

/** null: no packet of a stream begins here, or it says no time. ISO/IEC 13818-1 §2.4.3.7. */
function ptsOf(payload: Buffer): number | null {
  if (payload.length < 14 || payload.readUIntBE(0, 3) !== 1 || (payload[7]! & 0x80) === 0)
    return null;
  const high = (payload[9]! >> 1) & 7;
  return (
    high * 2 ** 30 + (payload.readUInt16BE(10) >> 1) * 2 ** 15 + (payload.readUInt16BE(12) >> 1)
  );
}

/** The program map, with the stream of tags in it. ISO/IEC 13818-1 §2.4.4.8. */
function mapWithTags(packet: Buffer, payload: Buffer): Buffer {
  const section = payload.subarray(1 + payload[0]!);
  const length = section.readUInt16BE(1) & 0xfff;
  const pointer = descriptor(0x25, 'ffff', 'ID3 ', 'ff', 'ID3 ', '001f0001');
  const metadata = descriptor(0x26, 'ffff', 'ID3 ', 'ff', 'ID3 ', '000f');
  const programLength = section.readUInt16BE(10) & 0xfff;
  const streams = section.subarray(12 + programLength, 3 + length - 4);
  const head = Buffer.from(section.subarray(0, 12));
  const about = Buffer.concat([section.subarray(12, 12 + programLength), pointer]);
  head.writeUInt16BE(0xf000 | about.length, 10);
  const ours = Buffer.from([
    METADATA_STREAM,
    0xe0 | (ID3_PID >> 8),
    ID3_PID & 0xff,
    0xf0,
    metadata.length,
  ]);
  const body = Buffer.concat([head, about, streams, ours, metadata]);
  body.writeUInt16BE(0xb000 | (body.length - 3 + 4), 1);
  const checked = Buffer.concat([packet.subarray(0, 4), Buffer.of(0), body, crc32(body)]);
  checked[3] = 0x10 | (packet[3]! & 0x0f);
  return Buffer.concat([checked, Buffer.alloc(PACKET_BYTES - checked.length, 0xff)]);
}

/** @param parts Hexadecimal, but for the four letters of an identifier. */
function descriptor(kind: number, ...parts: readonly string[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => Buffer.from(part, part.startsWith('ID3') ? 'latin1' : 'hex')),
  );
  return Buffer.concat([Buffer.from([kind, body.length]), body]);
}

/** ISO/IEC 13818-1 §2.4.3.6 (PES) and §2.4.3.2 (packets). */
function packetsOf({ pts, title }: TimedTitle, counter: number): Buffer[] {
  const content = tag(titleFrame(title));
  const head = Buffer.from([0, 0, 1, PRIVATE_STREAM, 0, 0, 0x84, 0x80, 5, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(content.length + 8, 4);
  head[9] = 0x21 | (Math.floor(pts / 2 ** 30) << 1);
  head.writeUInt16BE(((Math.floor(pts / 2 ** 15) % 2 ** 15) << 1) | 1, 10);
  head.writeUInt16BE(((pts % 2 ** 15) << 1) | 1, 12);
  const whole = Buffer.concat([head, content]);
  const packets: Buffer[] = [];
  for (let at = 0; at < whole.length; at += PAYLOAD_BYTES) {
    const part = whole.subarray(at, at + PAYLOAD_BYTES);
    const room = PAYLOAD_BYTES - part.length;
    const start = at === 0 ? 0x40 : 0;
    const flags = (room > 0 ? 0x30 : 0x10) | ((counter + packets.length) & 0x0f);
    const packetHead = Buffer.from([SYNC, start | (ID3_PID >> 8), ID3_PID & 0xff, flags]);
    const stuffing = Buffer.alloc(room, 0xff);
    if (room > 0) stuffing[0] = room - 1;
    if (room > 1) stuffing[1] = 0;
    packets.push(Buffer.concat([packetHead, stuffing, part]));
  }
  return packets;
}

/** ID3v2.4 §3.1. */
function tag(...frames: readonly Buffer[]): Buffer {
  const body = Buffer.concat(frames);
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), synchsafe(body.length), body]);
}

function titleFrame(title: string): Buffer {
  return frame('TIT2', Buffer.concat([Buffer.of(3), Buffer.from(`${title}\0`, 'utf8')]));
}

function frame(id: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(id, 'latin1'), synchsafe(body.length), Buffer.alloc(2), body]);
}

function synchsafe(size: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((bits) => (size >> bits) & 0x7f));
}

function crc32(bytes: Buffer): Buffer {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  }
  const sum = Buffer.alloc(4);
  sum.writeInt32BE(crc | 0);
  return sum;
}
