#!/usr/bin/env node
/**
 * Stock Firefox as Playwright starts it: Playwright runs this in its place.
 *
 * Playwright speaks WebDriver BiDi to it, and asks for a command that this Firefox does not have yet before it opens a page. So
 * this stands between the two: it starts Firefox with the arguments it was given, and tells Playwright its own port for Firefox's.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { listenAnywhere } from '../freePort.ts';
import { passageOf, textOf } from './bidiMessages.ts';

const LISTENING = /WebDriver BiDi listening on (ws:\/\/\S+)/;

try {
  // Sound that a busy machine makes too late has holes. Only root may go first; elsewhere it has to do without.
  setPriority(constants.priority.PRIORITY_HIGH);
} catch {}

const firefox = spawn(process.env['FIREFOX_PATH'] ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.once('error', (error) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
firefox.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => firefox.kill(signal));
}

createInterface(firefox.stderr).on('line', (line) => {
  const address = LISTENING.exec(line)?.[1];
  if (address === undefined) process.stderr.write(`${line}\n`);
  else void standBefore(address);
});

/** Takes one connection, Playwright's; Firefox ends with it. */
async function standBefore(address: string): Promise<void> {
  const server = createServer();
  new WebSocketServer({ server, perMessageDeflate: false }).once(
    'connection',
    (playwright, { url = '' }) => {
      server.close();
      pass(playwright, new WebSocket(address + url, { perMessageDeflate: false, maxPayload: 0 }));
    },
  );
  const port = await listenAnywhere(server);
  process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
}

function pass(playwright: WebSocket, browser: WebSocket): void {
  // What comes before Firefox has answered waits, in its order.
  const isOpen = once(browser, 'open');
  playwright.on('message', (data) => {
    const { to, message } = passageOf(textOf(data));
    if (to === 'playwright') playwright.send(message);
    else void isOpen.then(() => browser.send(message));
  });
  browser.on('message', (data) => playwright.send(data, { binary: false }));
  browser.once('close', () => playwright.close());
  browser.once('error', () => playwright.terminate());
  playwright.once('close', () => firefox.kill());
}
