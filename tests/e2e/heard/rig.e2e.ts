import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startHls, type HlsServer } from '#tests/rig/hls.ts';
import { startIcecast, type Icecast } from '#tests/rig/icecast.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import { earOn, tapSound, type Ear } from '#tests/rig/soundTap.ts';
import { falselyPlayingMs } from '#tests/rig/stateTap.ts';
import { until } from '#tests/rig/until.ts';

/** The measuring instruments, proved on a bare element before anything is measured with them. */
test.describe('the rig', () => {
  let icecast: Icecast;
  let hls: HlsServer;
  let proxy: Proxy;
  const page = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Rig</title><button>Play</button>');
  });
  let address = '';

  test.beforeAll(async () => {
    [icecast, hls] = await Promise.all([
      startIcecast([
        { mount: '/a.mp3', carrierHz: 500 },
        { mount: '/b.aac', carrierHz: 900 },
      ]),
      startHls([{ path: '/c', carrierHz: 1300 }]),
    ]);
    proxy = await startProxy(icecast.port);
    address = `http://127.0.0.1:${await listenAnywhere(page)}/`;
  });
  test.afterAll(async () => {
    page.close();
    await proxy?.stop();
    await hls?.stop();
    await icecast?.stop();
  });

  /** An element that plays the stream, heard. */
  async function playing(context: BrowserContext, tab: Page, url: string): Promise<Ear> {
    await tapSound(context, { crossOrigin: true });
    await tab.goto(address);
    await tab.evaluate((src) => {
      document.querySelector('button')!.addEventListener('click', () => {
        const audio = new Audio();
        const dial = () => {
          audio.src = src;
          audio.play().catch(() => {});
        };
        // Chromium's own decoder breaks on some joins in the midst of an ADTS frame.
        audio.addEventListener('error', dial);
        dial();
        document.querySelector('button')!.replaceWith(audio);
      });
    }, url);
    const ear = earOn(tab);
    expect(await ear.hear()).toMatchObject({ loudness: 0, carriersHz: [] });
    await tab.getByRole('button').click();
    return ear;
  }

  test('hears which stream sounds, which second, and where sound is missing', async ({
    page: tab,
    context,
  }) => {
    const ear = await playing(context, tab, proxy.url('/a.mp3'));
    await ear.untilHeard(500);
    expect(proxy.requests('/a.mp3')).toBe(1);
    expect(await icecast.listeners('/a.mp3')).toBe(1);
    // The burst and the browser's own probing: a bare element is some 8 s behind.
    expect(await ear.secondsBehind()).toBeGreaterThan(3);
    expect(await ear.secondsBehind()).toBeLessThan(15);

    const start = await ear.now();
    await tab.waitForTimeout(2500);
    expect(await ear.longestSilenceMs(start)).toBeLessThan(15);

    await tab.evaluate(async () => {
      const audio = document.querySelector('audio')!;
      audio.pause();
      await new Promise((resolve) => setTimeout(resolve, 80));
      await audio.play();
    });
    await tab.waitForTimeout(2500);
    const span = await ear.span(start);
    expect(span.longestSilenceMs).toBeGreaterThan(50);
    expect(span.longestSilenceMs).toBeLessThan(400);
    expect(span).toMatchObject({ repeatedMs: 0, skippedMs: 0, carriersHz: [500] });
    const fellBehindMs = span.behindAtEndMs! - span.behindAtStartMs!;
    expect(Math.abs(fellBehindMs - span.silenceMs)).toBeLessThan(50);
  });

  test('hears what is repeated and what is skipped', async ({ page: tab, context }) => {
    const ear = await playing(context, tab, proxy.url('/b.aac'));
    await ear.untilHeard(900);
    await tab.waitForTimeout(3000);
    const seekBy = (seconds: number) =>
      tab.evaluate((by) => void (document.querySelector('audio')!.currentTime += by), seconds);

    const beforeBack = await ear.now();
    await tab.waitForTimeout(300);
    await seekBy(-2);
    await tab.waitForTimeout(2500);
    const back = await ear.span(beforeBack);
    expect(back.repeatedMs).toBeGreaterThan(1900);
    expect(back.repeatedMs).toBeLessThan(2200);
    expect(back.skippedMs).toBe(0);

    const beforeForward = await ear.now();
    await tab.waitForTimeout(300);
    await seekBy(0.7);
    await tab.waitForTimeout(2500);
    const forward = await ear.span(beforeForward);
    expect(forward.skippedMs).toBeGreaterThan(500);
    expect(forward.skippedMs).toBeLessThan(800);
    expect(forward.repeatedMs).toBe(0);
  });

  test('serves HLS live, and its encoder can go and come', async ({ page: tab, context }) => {
    const playlist = async () => (await fetch(hls.url('/c'))).text();
    const lines = (await playlist()).split('\n');
    const segments = lines.filter((line) => line.endsWith('.ts'));
    expect(segments).toHaveLength(6);
    const dates = lines.filter((line) => line.startsWith('#EXT-X-PROGRAM-DATE-TIME:'));
    expect(Date.now() - Date.parse(dates.at(-1)!.slice(25))).toBeLessThan(10_000);
    const segment = await fetch(new URL(segments[0]!, hls.url('/c')));
    expect(segment.headers.get('access-control-allow-origin')).toBe('*');

    // The browser's own HLS.
    const ear = await playing(context, tab, hls.url('/c'));
    await ear.untilHeard(1300);
    expect(await ear.secondsBehind()).toBeLessThan(25);

    await hls.stopEncoder();
    const whenStopped = await playlist();
    await delay(4500);
    expect(await playlist()).toBe(whenStopped);
    await hls.startEncoder();
    await until('a segment after the break', async () =>
      (await playlist()).includes('#EXT-X-DISCONTINUITY\n'),
    );
    await hls.kill();
    await expect(playlist()).rejects.toThrow();
    await hls.revive();
    expect(await playlist()).toContain('#EXTM3U');
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

    const third = await listen(proxy.url('/b.aac'));
    proxy.setWeather({ kind: 'answers', status: 404 });
    expect((await fetch(proxy.url('/b.aac'))).status).toBe(404);
    await expect.poll(() => proxy.open('/b.aac'), 'what flows flows on').toBe(1);
    proxy.setWeather({ kind: 'refuses' });
    expect(await third.ended).toBe('ECONNRESET');
    await expect(fetch(proxy.url('/b.aac'))).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
    proxy.setWeather({ kind: 'fair' });
    await listen(proxy.url('/b.aac'));
    proxy.cut('reset');
  });

  test('makes the line long and narrow', async () => {
    proxy.setWeather({ kind: 'slow', roundTripMs: 200, kbps: 256 });
    const asked = performance.now();
    await listen(proxy.url('/b.aac'));
    // The handshake, and the question and its answer.
    expect(performance.now() - asked).toBeGreaterThan(390);
    expect(performance.now() - asked).toBeLessThan(1500);
    const [from, start] = [proxy.bytes(), performance.now()];
    await delay(1000);
    const kbps = ((proxy.bytes() - from) * 8) / (performance.now() - start);
    expect(kbps).toBeGreaterThan(150);
    expect(kbps).toBeLessThan(300);
    proxy.setWeather({ kind: 'fair' });
    proxy.cut('reset');
  });
});

test('a player is believed for half a second of silence, and for the last tenth of one', () => {
  const sayings = [
    { atMs: 0, state: 'connecting' },
    { atMs: 1000, state: 'playing' },
    { atMs: 6000, state: 'reconnecting' },
  ];
  expect(falselyPlayingMs(sayings, [{ fromMs: 0, toMs: 1200 }])).toBe(100);
  expect(falselyPlayingMs(sayings, [{ fromMs: 0, toMs: 1080 }])).toBe(0);
  expect(falselyPlayingMs(sayings, [{ fromMs: 3000, toMs: 3400 }])).toBe(0);
  expect(falselyPlayingMs(sayings, [{ fromMs: 4000, toMs: 9000 }])).toBe(1500);
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
