#!/usr/bin/env node
/**
 * Stock WebKitGTK as Playwright starts Firefox: Playwright runs this in its place, and speaks WebDriver BiDi to it. WebKit has only
 * the older WebDriver, so this says in the one what is asked in the other.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { listenAnywhere } from '../../freePort.ts';
import { textOf } from '../bidiMessages.ts';
import { Bridge } from './bridge.ts';
import { WebDriverSession } from './webDriver.ts';

const CAPABILITIES = {
  pageLoadStrategy: 'none',
  timeouts: { script: 60_000, pageLoad: 60_000, implicit: 0 },
  'webkitgtk:browserOptions': {
    binary: process.env['WEBKIT_BROWSER_PATH'],
    args: ['--automation'],
  },
};

const server = createServer();
const port = await listenAnywhere(server);
new WebSocketServer({ server, perMessageDeflate: false }).once('connection', (playwright) => {
  server.close();
  const bridge = new Bridge({
    // The answer goes out first.
    onClosed: () => setImmediate(() => playwright.close()),
    openSession: () =>
      WebDriverSession.start(process.env['WEBKIT_DRIVER_PATH'] ?? 'WebKitWebDriver', CAPABILITIES),
    send: (message) => {
      playwright.send(message);
    },
  });
  playwright.on('message', (data) => {
    void bridge.take(textOf(data));
  });
  const end = () => void bridge.close().finally(() => process.exit(0));
  playwright.once('close', end);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
});
process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
