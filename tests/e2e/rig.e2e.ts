import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startIcecast, type Icecast } from '#tests/rig/icecast.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import { earOn, tapSound } from '#tests/rig/soundTap.ts';
import { until } from '#tests/rig/until.ts';

/** The measuring instruments, proved on a bare element before anything is measured with them. */
test.describe('the rig', () => {
  let icecast: Icecast;
  let proxy: Proxy;
  const page = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Rig</title><button>Play</button>');
  });
  let address = '';

  test.beforeAll(async () => {
    icecast = await startIcecast([
      { mount: '/a.mp3', carrierHz: 500 },
      { mount: '/b.aac', carrierHz: 900 },
    ]);
    proxy = await startProxy(icecast.port);
    address = `http://127.0.0.1:${await listenAnywhere(page)}/`;
  });
  test.afterAll(async () => {
    page.close();
    await proxy?.stop();
    await icecast?.stop();
  });

  test('hears which stream sounds, which second, and where sound is missing', async ({
    page: tab,
    context,
  }) => {
    await tapSound(context, { crossOrigin: true });
    await tab.goto(address);
    const ear = earOn(tab);
    await tab.evaluate((url) => {
      document.querySelector('button')!.addEventListener('click', () => {
        const audio = new Audio(url);
        void audio.play();
        document.querySelector('button')!.replaceWith(audio);
      });
    }, proxy.url('/a.mp3'));
    expect(await ear.hear()).toMatchObject({ loudness: 0, carriersHz: [] });

    await tab.getByRole('button').click();
    await ear.untilHeard(500);
    expect(proxy.requests('/a.mp3')).toBe(1);
    expect(await icecast.listeners('/a.mp3')).toBe(1);
    // The burst and the browser's own probing: a bare element is some 8 s behind.
    expect(await ear.secondsBehind()).toBeGreaterThan(3);
    expect(await ear.secondsBehind()).toBeLessThan(15);

    const start = await ear.now();
    await tab.waitForTimeout(3000);
    expect(await ear.longestSilenceMs(start)).toBeLessThan(15);

    await tab.evaluate(async () => {
      const audio = document.querySelector('audio')!;
      audio.pause();
      await new Promise((resolve) => setTimeout(resolve, 80));
      await audio.play();
    });
    await tab.waitForTimeout(1500);
    const silence = await ear.longestSilenceMs(start);
    expect(silence).toBeGreaterThan(50);
    expect(silence).toBeLessThan(400);
  });

  test('breaks the line in every way, and counts what crosses it', async () => {
    const before = proxy.bytes();
    const listener = await listen(proxy.url('/b.aac'));
    expect(listener.head()).toContain('Access-Control-Allow-Origin: *');
    expect(proxy.open('/b.aac')).toBe(1);
    expect(proxy.bytes()).toBeGreaterThan(before);

    proxy.setWeather({ kind: 'silent' });
    await until('the wire to be silent', async () => {
      const then = proxy.bytes();
      await delay(300);
      return proxy.bytes() === then;
    });
    proxy.setWeather({ kind: 'fair' });
    const then = proxy.bytes();
    await until('bytes again', () => proxy.bytes() > then);
    proxy.cut('reset');
    expect(await listener.ended).toBe('ECONNRESET');
    await until('no line open', () => proxy.open() === 0);

    const second = await listen(proxy.url('/b.aac'));
    proxy.cut('close');
    expect(await second.ended).toBe('in order');

    proxy.setWeather({ kind: 'answers', status: 404 });
    expect((await fetch(proxy.url('/b.aac'))).status).toBe(404);
    proxy.setWeather({ kind: 'refuses' });
    await expect(fetch(proxy.url('/b.aac'))).rejects.toThrow();
    proxy.setWeather({ kind: 'fair' });
  });
});

/** A listener without a browser: it tells how its line ended. */
async function listen(url: string) {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString('latin1')));
  const ended = new Promise<string>((resolve) => {
    socket.once('end', () => resolve('in order'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  await until('an answer', () => received.includes('\r\n\r\n'));
  return { ended, head: () => received.split('\r\n\r\n')[0] };
}
