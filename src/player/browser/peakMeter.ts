const RATE_HZ = 44_100;
/** Every so many samples are enough to tell something from nothing. */
const SAMPLE_STEP = 3;
/** A browser that refuses so many pieces of a stream in a row refuses them all. */
const MAX_REFUSALS = 3;

/** Measures pieces of one stream, in the order in which they are heard. */
export type PeakMeter = (bytes: Uint8Array) => Promise<number | null>;

/**
 * How loud a piece of MP3 or AAC is, bare or in MP4, told from its bytes by Web Audio's decoder: the sound itself stays on
 * the element, out of its reach.
 *
 * It takes whole frames, about a second of them, since the first may lean on others that are not there. It answers with the
 * peak in dB of full scale, -Infinity for digital silence; null: this browser cannot tell.
 */
export function createPeakMeter(): PeakMeter {
  let refusals = 0;
  return async (bytes) => {
    if (refusals >= MAX_REFUSALS || !('OfflineAudioContext' in globalThis)) return null;
    try {
      const context = new OfflineAudioContext(1, 1, RATE_HZ);
      // Decoding takes the buffer away from whoever holds it.
      const sound = await context.decodeAudioData(bytes.slice().buffer);
      refusals = 0;
      return peakDbOf(sound);
    } catch {
      refusals += 1;
      return null;
    }
  };
}

function peakDbOf(sound: AudioBuffer): number {
  let peak = 0;
  for (let channel = 0; channel < sound.numberOfChannels; channel += 1) {
    const samples = sound.getChannelData(channel);
    for (let at = 0; at < samples.length; at += SAMPLE_STEP) {
      peak = Math.max(peak, Math.abs(samples[at]!));
    }
  }
  return 20 * Math.log10(peak);
}
