import path from 'node:path';
import type { Hono } from 'hono';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { createApp } from './app.ts';
import { readDescribed, type Described } from './described.ts';
import type { Deployment } from './deployments/deployment.ts';
import { filesOf, OWN_FACE, type Face } from './face/face.ts';
import { contentSourcesOf } from './http/contentSources.ts';
import { revisionOf } from './kept/revision.ts';
import { logPoll } from './process/pollLog.ts';
import { afterTimeout } from './net/afterTimeout.ts';
import { onStopSignal } from './process/stopSignals.ts';
import { readBuiltApp } from './pages/builtApp.ts';
import { dressedApp } from './pages/dressedApp.ts';
import { pageMomentAfter } from './pages/pageMoments.ts';
import { readStationDirectory, type StationDirectory } from './stations/stationDirectory.ts';
import { createStreamHealth } from './streams/createStreamHealth.ts';
import type { WatchedHealth } from './streams/streamHealth.ts';
import { streamLog } from './streams/streamLog.ts';
import type { Crew } from './workers/crew.ts';
import { openMaker } from './workers/maker.ts';

/** What still waits for others by then, such as for the address of a name, is not waited for. */
const LINGER_MS = 1_000;
const DIST = path.join(import.meta.dirname, '../../dist');

interface Start {
  readonly port: number;
  readonly crew: Crew;
  /** Called when it listens, and signals are to let requests finish. */
  readonly letGo: () => void;
}

/**
 * Makes the origin that the config describes, and has the crew serve it until SIGTERM or SIGINT.
 *
 * @throws {ConfigError} for every mistake in the config.
 */
export async function startOrigin({ port, crew, letGo }: Start): Promise<void> {
  const directory = await readStationDirectory();
  const described = await readDescribed(process.env, directory);
  for (const note of described?.notes ?? []) console.log(note);
  const face = described?.face ?? OWN_FACE;
  const deployment = await deploymentOf(described);
  const { app, streams } = await appOf(deployment, directory, face);
  const stop = () => {
    streams.stop();
    deployment.stop();
  };
  const maker = await openMaker(makerOf(app, deployment, streams));
  const { network, appUrl, trustProxy } = deployment;
  const taken = await crew.serve({ maker, port, appUrl, trustProxy }).catch((error: unknown) => {
    stop();
    maker.close();
    throw error;
  });
  const url = `http://localhost:${taken}`;
  console.log(`Longwave: ${network.name} at ${url}`);
  letGo();
  streams.start(url);
  maker.onChange(crew.tell);
  onStopSignal(async () => {
    stop();
    await crew.stop();
    maker.close();
    afterTimeout(LINGER_MS, () => process.exit(0));
  });
}

/** Only the one is loaded that is served. */
async function deploymentOf(described: Described | null): Promise<Deployment> {
  if (described) {
    const { configuredDeployment } = await import('./deployments/configuredDeployment.ts');
    return configuredDeployment(described.config, logPoll, described.pages);
  }
  const { embeddedDeployment } = await import('./deployments/embeddedDeployment.ts');
  return embeddedDeployment(Date.now);
}

async function appOf(deployment: Deployment, shipped: StationDirectory, face: Face) {
  const {
    network,
    site,
    ownPage,
    banners,
    stations,
    archive,
    sources,
    onAir,
    appUrl,
    trustProxy,
    storyUrls,
    routes,
  } = deployment;
  const { hasDirectory } = network;
  const directory = hasDirectory ? shipped : null;
  const messages = await serverMessagesFor(network.locale);
  const built = await readBuiltApp(DIST);
  const dressed = built && (await dressedApp(built, face));
  const streams = createStreamHealth({
    stations,
    everyMs: deployment.probeEveryMs,
    appUrl,
    directory,
    now: Date.now,
    random: Math.random,
    onProbed: streamLog({ stations, channelKeys: deployment.channelKeys, messages }),
  });
  const app = createApp({
    network,
    site,
    ownPage,
    banners,
    streams,
    archive,
    sources,
    onAir,
    appUrl,
    trustProxy,
    directory,
    now: Date.now,
    messages,
    built: dressed?.built ?? null,
    face,
    faceFiles: [...filesOf(face), ...(dressed?.files ?? [])],
    contentSources: () =>
      contentSourcesOf({ stations, hasDirectory, storyUrls, streamOrigins: streams.origins() }),
    embedded: routes,
  });
  return { app, streams };
}

/** The app, and how long its answers are right. */
function makerOf(app: Hono, deployment: Deployment, streams: WatchedHealth) {
  const { archive, site, banners } = deployment;
  return {
    fetch: app.fetch,
    now: Date.now,
    revision: revisionOf(() => [archive.latest(), streams.stations(), streams.origins(), site()]),
    momentAfter: (nowMs: number) => pageMomentAfter({ banners, credits: site().credits }, nowMs),
  };
}
