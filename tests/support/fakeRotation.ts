import { rotationAudio } from '#server/embedded/live/rotationAudio.ts';

/** MPEG-1 Layer III, 64 kbit/s, 48 kHz, stereo: 192 bytes are 24 ms, so 8,000 bytes are a second. */
const HEADER = [0xff, 0xfb, 0x54, 0x04];
export const FRAME_BYTES = 192;
export const FRAME_MS = 24;
export const BYTES_PER_SECOND = 8_000;

/** So many frames, each with a number in it that no other has. */
export function fakeMp3(frames: number, first = 0): Uint8Array {
  const bytes = new Uint8Array(frames * FRAME_BYTES);
  const view = new DataView(bytes.buffer);
  for (let frame = 0; frame < frames; frame += 1) {
    bytes.set(HEADER, frame * FRAME_BYTES);
    view.setUint32(frame * FRAME_BYTES + 4, first + frame);
  }
  return bytes;
}

/** Two items, 24 s and 36 s long: a rotation of a minute. */
export function fakeRotation() {
  const item = (title: string, durationSeconds: number) =>
    ({ file: `${title}.mp3`, title, artist: 'Nobody', kind: 'music', durationSeconds }) as const;
  const items = [item('Short', 24), item('Long', 36)];
  const files = [fakeMp3(1_000), fakeMp3(1_500, 1_000)];
  return rotationAudio({ codec: 'mp3', bitrateKbps: 64, items }, files);
}
