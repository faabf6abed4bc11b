/**
 * How the browser is started for whatever is measured or tested: as listeners have it, the rule against autoplay
 * included. Only the sandbox is off, which root cannot have.
 */
export const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** With letters twice as large, as a listener's own setting has them: what goes by the size of letters follows. */
export const largeTextOptions = {
  ...launchOptions,
  args: [...launchOptions.args, '--blink-settings=defaultFontSize=32'],
};
