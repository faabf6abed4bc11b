import { setTimeout as delay } from 'node:timers/promises';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startIcecast, type Icecast } from '#tests/rig/icecast.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import { control, expect, playerOf, pressPlay, test } from '../listening.ts';

const CHANNEL = 'Alder';
const CARRIER_HZ = 500;

/** A listener who rides through dropouts, on a channel that has no second stream. */
test.describe('with a reserve', () => {
  let icecast: Icecast;
  let line: Proxy;
  let origin: Origin;
  test.beforeAll(async () => {
    icecast = await startIcecast([{ mount: '/alder.mp3', carrierHz: CARRIER_HZ }]);
    line = await startProxy(icecast.port);
    const url = line.url('/alder.mp3');
    const streams = [{ url, codec: 'mp3', bitrateKbps: 128, protocol: 'icecast' }];
    origin = await startOrigin({
      network: {
        name: 'Rig Public Radio',
        defaultChannel: 'qald-1',
        regions: [{ id: 'north', name: 'The North' }],
      },
      stations: [aStation({ id: 'qald', callSign: 'QALD', channel: CHANNEL, streams })],
      probe: 'off',
    });
  });
  test.afterAll(async () => {
    await origin?.stop();
    await Promise.all([line?.stop(), icecast?.stop()]);
  });

  test('that a pause has made, nobody hears 20 s without a line, and what is in hand is told as it is', async ({
    page,
    ear,
  }) => {
    await page.addInitScript(() => {
      const settings = { reserveSeconds: 30, hasShortcuts: true };
      localStorage.setItem('longwave.settings', JSON.stringify(settings));
    });
    const inHand = async () => {
      const said = await playerOf(page)
        .getByText(/^\d+ s buffered$/)
        .textContent();
      return Number.parseInt(said ?? '', 10);
    };
    await page.goto(origin.url);
    await pressPlay(page, CHANNEL);
    await ear.untilHeard(CARRIER_HZ);
    await control(page, `Pause ${CHANNEL}`).click();
    await delay(26_000);
    await control(page, `Resume ${CHANNEL}`).click();
    await ear.untilSound();
    await expect.poll(inHand).toBeGreaterThanOrEqual(28);

    const cutAtMs = await ear.now();
    line.setWeather({ kind: 'refuses' });
    await delay(18_000);
    expect(await inHand()).toBeLessThanOrEqual(14);
    await expect(playerOf(page).getByRole('status')).toHaveText(`Playing ${CHANNEL} behind live`);
    await delay(2_000);
    line.setWeather({ kind: 'fair' });
    // The burst comes on top of what was left; what was on the air meanwhile does not.
    await expect.poll(() => line.open()).toBe(1);
    await delay(2_000);
    expect(await inHand()).toBeLessThanOrEqual(16);
    await delay(10_000);
    expect(await ear.longestSilenceMs(cutAtMs)).toBeLessThan(100);
    expect(await inHand()).toBeGreaterThanOrEqual(7);
  });
});
