import { existsSync } from 'node:fs';
import path from 'node:path';

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
const DRIVER = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver';
const BROWSER = process.env['WEBKIT_BROWSER_PATH'] ?? `${LIBRARIES}/webkit2gtk-4.1/MiniBrowser`;
const XVFB = process.env['XVFB_PATH'] ?? '/usr/bin/Xvfb';
/** What GStreamer plays on the sound card and decodes AAC with. */
const PLUGINS = ['pulseaudio', 'libav'].map(
  (name) => `${LIBRARIES}/gstreamer-1.0/libgst${name}.so`,
);

/** How stock WebKitGTK is started: Safari's engine, with GStreamer's sound. */
export const webKitEngine = {
  engine: 'webkit',
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: path.join(import.meta.dirname, 'webkit/bidiWebKit.ts'),
    env: {
      ...process.env,
      WEBKIT_DRIVER_PATH: DRIVER,
      WEBKIT_BROWSER_PATH: BROWSER,
      // Its sandbox asks for rights that containers do not give.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
  },
} as const;

/** @returns Why there is no WebKit to be heard on this machine; null: there is. */
export function webKitIsMissing(): string | null {
  if (process.platform !== 'linux') return 'WebKitGTK is heard on Linux alone.';
  if (!existsSync(DRIVER))
    return `There is no WebKitWebDriver at ${DRIVER}; WEBKIT_DRIVER_PATH names another.`;
  if (!existsSync(XVFB))
    return `There is no Xvfb at ${XVFB}, without which WebKit has no window; XVFB_PATH names another.`;
  if (!existsSync(BROWSER))
    return `There is no MiniBrowser at ${BROWSER}; WEBKIT_BROWSER_PATH names another.`;
  const plugin = PLUGINS.find((file) => !existsSync(file));
  return plugin === undefined ? null : `GStreamer has no ${plugin}.`;
}
