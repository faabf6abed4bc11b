import { existsSync } from 'node:fs';
import path from 'node:path';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const PULSEAUDIO = process.env['PULSEAUDIO_PATH'] ?? '/usr/bin/pulseaudio';

/**
 * How stock Firefox is started for whatever is tested: as listeners have it, the rule against autoplay included. Playwright's own
 * build of Firefox is another program, and without the codecs of radio.
 */
export const firefoxEngine = {
  engine: 'firefox',
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: path.join(import.meta.dirname, 'bidiFirefox.ts'),
    firefoxUserPrefs: {
      // Playwright is not told of a page that comes back as it was left, and waits for it to load.
      'browser.sessionhistory.max_total_viewers': 0,
      // A busy machine is late with sound: it is made somewhat further ahead, by 150 ms for 100. From 200 ms on each start has a hole.
      'media.cubeb_latency_playback_ms': 150,
    },
    env: {
      ...process.env,
      FIREFOX_PATH: FIREFOX,
      // The Node that runs the tests runs that too.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
  },
} as const;

/** @returns Why there is no Firefox to be heard on this machine; null: there is. */
export function firefoxIsMissing(): string | null {
  if (process.platform !== 'linux')
    return 'Firefox is heard on Linux alone: its sound card is PulseAudio.';
  if (!existsSync(FIREFOX)) return `There is no Firefox at ${FIREFOX}; FIREFOX_PATH names another.`;
  if (!existsSync(PULSEAUDIO))
    return `There is no PulseAudio at ${PULSEAUDIO}, without which Firefox has no sound; PULSEAUDIO_PATH names another.`;
  return null;
}
