import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * @typedef {object} Wanted
 * @property {string} what
 * @property {string[]} programs That will do, by name.
 * @property {string[]} places Where they are beside the PATH.
 * @property {string} override The variable that names another.
 * @property {string} debian Debian's packages.
 * @property {boolean} [isOptional] Whether there is something to be done without it.
 */

/** What the end-to-end tests need of the machine. @type {Wanted[]} */
export const WANTED = [
  {
    what: 'Chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    override: 'CHROMIUM_PATH',
    debian: 'chromium',
  },
  {
    what: 'Icecast 2.4',
    programs: ['icecast2', 'icecast'],
    places: [],
    override: 'ICECAST_PATH',
    debian: 'icecast2',
  },
  { what: 'FFmpeg', programs: ['ffmpeg'], places: [], override: 'FFMPEG_PATH', debian: 'ffmpeg' },
];

/** @type {Wanted} */
const XVFB = {
  what: 'Xvfb',
  programs: ['Xvfb'],
  places: [],
  override: 'XVFB_PATH',
  debian: 'xvfb',
};

/**
 * Firefox and WebKit, and what they play on and are drawn on. Where they are not to be had, the tests that need them are skipped.
 *
 * @type {Wanted[]}
 */
const OTHER_ENGINES = [
  {
    what: 'Firefox 153',
    programs: ['firefox-esr'],
    places: [],
    override: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    isOptional: true,
  },
  {
    what: 'PulseAudio',
    programs: ['pulseaudio'],
    places: [],
    override: 'PULSEAUDIO_PATH',
    debian: 'pulseaudio',
    isOptional: true,
  },
  {
    what: 'WebKitGTK 2.50',
    programs: ['WebKitWebDriver'],
    places: [],
    override: 'WEBKIT_DRIVER_PATH',
    debian: 'webkit2gtk-driver gstreamer1.0-plugins-good gstreamer1.0-libav',
    isOptional: true,
  },
  { ...XVFB, isOptional: true },
];

export const WANTED_BY_E2E = process.platform === 'linux' ? [...WANTED, ...OTHER_ENGINES] : WANTED;

/** @type {Wanted} */
const NGINX = {
  what: 'nginx',
  programs: ['nginx'],
  places: [],
  override: 'NGINX_PATH',
  debian: 'nginx-light',
};

/** What all checks need: the origin is tried behind Varnish too, and what operators are told with nginx. */
export const WANTED_BY_TESTS = [
  ...WANTED_BY_E2E,
  NGINX,
  {
    what: 'Varnish 7',
    programs: ['varnishd'],
    places: ['/opt/homebrew/sbin/varnishd'],
    override: 'VARNISH_PATH',
    debian: 'varnish',
  },
];

/** And what the bench of the origin needs. */
export const WANTED_BY_ORIGIN = [
  NGINX,
  { what: 'wrk', programs: ['wrk'], places: [], override: 'WRK_PATH', debian: 'wrk' },
];

/** And that of presses: a screen, since without a window Chromium leaves frames unshown, and tells their time seconds late. */
export const WANTED_BY_PRESSES = [...WANTED, XVFB];

/**
 * Makes sure of Chromium, Icecast and FFmpeg, or of others that are named, and leaves their paths in the environment.
 * On Debian and its kin what is missing is installed; elsewhere a message says what to install.
 *
 * @param {Wanted[]} wanted
 * @returns {number} The exit code.
 */
export function systemPackages(wanted = WANTED) {
  const missing = wanted.filter((one) => !find(one));
  // Each kind by itself: apt-get installs nothing where it does not know one of them.
  for (const isOptional of [false, true]) {
    const some = missing.filter((one) => Boolean(one.isOptional) === isOptional);
    if (some.length > 0) install(some.flatMap((one) => one.debian.split(' ')));
  }
  const stillMissing = wanted.filter((one) => !find(one));
  for (const { what, programs, override, isOptional } of stillMissing) {
    say(
      `${what} is missing${isOptional ? ', and what is tested with it is skipped' : ''}. Install it so that "${programs[0]}" is on the PATH, or set ${override} to the program.`,
    );
  }
  for (const one of wanted) {
    const program = find(one);
    if (program) process.env[one.override] = program;
  }
  return stillMissing.every((one) => one.isOptional) ? 0 : 1;
}

/** @param {Wanted} one @returns {string | undefined} */
function find({ programs, places, override }) {
  const told = process.env[override];
  if (told && existsSync(told)) return told;
  // Debian's Icecast package is for servers; its folder is not on everyone's PATH.
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  const candidates = programs.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places].find((file) => existsSync(file));
}

/** @param {string[]} packages */
function install(packages) {
  const isRoot = process.getuid?.() === 0;
  const canApt = works('apt-get', ['--version']);
  if (!canApt || !(isRoot || works('sudo', ['-n', 'true']))) {
    say(
      `Missing: ${packages.join(', ')}.${canApt ? ` Run: sudo apt-get install ${packages.join(' ')}` : ''}`,
    );
    return;
  }
  say(`Installing ${packages.join(', ')} ...`);
  const apt = (/** @type {string[]} */ ...args) => {
    const [command, ...rest] = [
      ...(isRoot ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

/** @param {string} command @param {string[]} args */
function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}
