import { box, fullBox, letters, u16, u32 } from './boxes.ts';
import type { Track } from './track.ts';

/** There is no other. */
export const TRACK_ID = 1;

const IDENTITY = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(u32);
const ENABLED_IN_MOVIE = 7;
/** "und", undetermined: three letters of five bits. */
const NO_LANGUAGE = 0x55c4;
const DATA_IS_HERE = { flags: 1 };
/** A sample that needs no other: "sample_depends_on" 2. ISO/IEC 14496-12 §8.8.3.1. */
const NEEDS_NO_OTHER = 0x02000000;
/** ISO/IEC 14496-1 §7.2.6.6: an audio stream; the bit after it is reserved and set. */
const AUDIO_STREAM = (5 << 2) | 1;
/** "Reserved for use by ISO": what MP4 files say there. */
const MP4_SYNC = 2;

/** What comes before the first media segment, and again where the stream's shape changes. ISO/IEC 14496-12 §8.16.3 ("isom"), W3C "ISO BMFF Byte Stream Format" §3. */
export function initSegment(track: Track): readonly Uint8Array[] {
  return [
    box('ftyp', letters('isom'), u32(1), letters('isommp42')),
    box('moov', movieHeader(track), soundTrack(track), box('mvex', fragmentDefaults(track))),
  ];
}

function movieHeader({ sampleRate }: Track): Uint8Array {
  const [times, rate, volume] = [[0, 0].flatMap(u32), u32(0x10000), u16(0x100)];
  return fullBox(
    'mvhd',
    {},
    times,
    u32(sampleRate),
    u32(0),
    rate,
    volume,
    zeros(10),
    IDENTITY,
    zeros(24),
    u32(TRACK_ID + 1),
  );
}

function soundTrack(track: Track): Uint8Array {
  const header = fullBox(
    'tkhd',
    { flags: ENABLED_IN_MOVIE },
    zeros(8),
    u32(TRACK_ID),
    zeros(20),
    u16(0x100),
    zeros(2),
    IDENTITY,
    zeros(8),
  );
  const mediaHeader = fullBox(
    'mdhd',
    {},
    zeros(8),
    u32(track.sampleRate),
    u32(0),
    u16(NO_LANGUAGE),
    zeros(2),
  );
  const handler = fullBox('hdlr', {}, zeros(4), letters('soun'), zeros(12), [0]);
  return box('trak', header, box('mdia', mediaHeader, handler, mediaInformation(track)));
}

function mediaInformation(track: Track): Uint8Array {
  const here = fullBox('dref', {}, u32(1), fullBox('url ', DATA_IS_HERE));
  const none = ['stts', 'stsc', 'stco'].map((type) => fullBox(type, {}, u32(0)));
  const noSizes = fullBox('stsz', {}, u32(0), u32(0));
  const description = fullBox('stsd', {}, u32(1), sampleEntry(track));
  return box(
    'minf',
    fullBox('smhd', {}, zeros(4)),
    box('dinf', here),
    box('stbl', description, ...none, noSizes),
  );
}

/** ISO/IEC 14496-12 §12.2.3, ISO/IEC 14496-14 §6.7.2. */
function sampleEntry(track: Track): Uint8Array {
  const { channels, sampleRate } = track;
  return box(
    'mp4a',
    zeros(6),
    u16(1),
    zeros(8),
    u16(channels),
    u16(16),
    zeros(4),
    u16(sampleRate & 0xffff),
    u16(0),
    fullBox('esds', {}, streamDescriptor(track)),
  );
}

/** ISO/IEC 14496-1 §7.2.6.5 to 7.2.6.8. */
function streamDescriptor({ objectType, decoderConfig }: Track): readonly number[] {
  const specific = decoderConfig.length > 0 ? descriptor(5, decoderConfig) : [];
  const unknownRates = zeros(11);
  const decoder = descriptor(4, [objectType, AUDIO_STREAM, ...unknownRates, ...specific]);
  return descriptor(3, [...u16(TRACK_ID), 0, ...decoder, ...descriptor(6, [MP4_SYNC])]);
}

/** @param content Less than 128 bytes. */
function descriptor(tag: number, content: readonly number[]): readonly number[] {
  return [tag, content.length, ...content];
}

function fragmentDefaults({ frameSamples }: Track): Uint8Array {
  const defaults = [TRACK_ID, 1, frameSamples, 0, NEEDS_NO_OTHER];
  return fullBox('trex', {}, defaults.flatMap(u32));
}

function zeros(count: number): readonly number[] {
  return Array.from({ length: count }, () => 0);
}
