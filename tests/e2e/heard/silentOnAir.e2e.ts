import { setTimeout as delay } from 'node:timers/promises';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startHls, type HlsServer } from '#tests/rig/hls.ts';
import { startIcecast, type Icecast } from '#tests/rig/icecast.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import { control, expect, LONG, playerOf, test } from '../listening.ts';

const CARRIER_HZ = 500;
/** Silence is told after 20 s of it, and may be four seconds old when it is noticed. */
const TOLD_WITHIN_MS = 27_000;
const NOT_BEFORE_MS = 18_000;
const HLS_PATH = '/cedar';

interface Heard {
  readonly channel: string;
  readonly station: string;
  readonly path: string;
  readonly codec: string;
  /** How often the stream itself may be asked for; absent: as often as it takes. */
  readonly mostRequests?: number;
}

const CHANNELS: readonly Heard[] = [
  { channel: 'Alder', station: 'qald', path: '/alder.mp3', codec: 'mp3', mostRequests: 1 },
  // AAC of nothing is so few bytes that Icecast keeps them back for seconds: where it begins, the line seems dead for once.
  { channel: 'Birch', station: 'qbir', path: '/birch.aac', codec: 'aac', mostRequests: 2 },
  { channel: 'Cedar', station: 'qced', path: `${HLS_PATH}/live.m3u8`, codec: 'aac' },
];

/** The others are heard before a release. */
const ALWAYS_HEARD = '/alder.mp3';

/** A channel whose studio sends nothing, though its server and the line are well. */
test.describe('on the air but silent', () => {
  let icecast: Icecast;
  let hls: HlsServer;
  let line: Proxy;
  let origin: Origin;
  let isSilent = false;

  test.beforeAll(async () => {
    const programme = { carrierHz: CARRIER_HZ, isSilent: () => isSilent } as const;
    const mounts = CHANNELS.filter(({ path }) => !path.startsWith(HLS_PATH));
    [icecast, hls] = await Promise.all([
      startIcecast(mounts.map(({ path }) => ({ mount: path, ...programme }))),
      startHls([{ path: HLS_PATH, ...programme }]),
    ]);
    line = await startProxy(icecast.port);
    origin = await startOrigin({
      network: {
        name: 'Rig Public Radio',
        defaultChannel: 'qald-1',
        regions: [{ id: 'north', name: 'The North' }],
      },
      stations: CHANNELS.map(({ channel, station, path, codec }) => {
        const isHls = path.startsWith(HLS_PATH);
        const url = isHls ? hls.url(HLS_PATH) : line.url(path);
        const protocol = isHls ? 'hls' : 'icecast';
        return aStation({
          id: station,
          callSign: station.toUpperCase(),
          channel,
          streams: [{ url, codec, bitrateKbps: 128, protocol }],
        });
      }),
      probe: 'off',
    });
  });
  test.afterAll(async () => {
    await origin?.stop();
    await Promise.all([line?.stop(), icecast?.stop(), hls?.stop()]);
  });

  for (const { channel, station, path, mostRequests } of CHANNELS) {
    const tag = path === ALWAYS_HEARD ? [] : [LONG];
    test(
      `is told of ${path} until it sounds again, and the line is left alone`,
      { tag },
      async ({ page, ear }) => {
        isSilent = false;
        const before = line.requests(path);
        const words = playerOf(page).getByRole('status');
        await page.goto(`${origin.url}/stations/${station}`);
        await page
          .getByRole('main')
          .getByRole('button', { name: `Play ${channel} live` })
          .first()
          .click();
        await ear.untilHeard(CARRIER_HZ);
        await delay(3_000);

        isSilent = true;
        await ear.untilSilent(25_000);
        const fromMs = Date.now();
        await expect(words).toHaveText(`${channel} is on the air but silent`, {
          timeout: TOLD_WITHIN_MS,
        });
        expect(Date.now() - fromMs).toBeGreaterThan(NOT_BEFORE_MS);
        await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
        await expect(control(page, `Pause ${channel}`)).toBeVisible();

        isSilent = false;
        await ear.untilHeard(CARRIER_HZ, 25_000);
        await expect(words).toHaveText(/^Playing /, { timeout: 3_000 });
        if (mostRequests !== undefined)
          expect(line.requests(path) - before).toBeLessThanOrEqual(mostRequests);
      },
    );
  }
});
