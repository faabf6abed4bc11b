import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { createApp } from './app.ts';
import type { Config } from './config/config.ts';
import { ConfigError } from './config/configError.ts';
import { portFrom } from './config/port.ts';
import { readConfig } from './config/readConfig.ts';
import { configuredDeployment } from './deployments/configuredDeployment.ts';
import type { Deployment } from './deployments/deployment.ts';
import { embeddedDeployment } from './deployments/embeddedDeployment.ts';
import { filesOf, OWN_FACE, type Face } from './face/face.ts';
import { readWholeFace } from './face/readFace.ts';
import { contentSourcesOf } from './http/contentSources.ts';
import { serveUntilStopped } from './process/listen.ts';
import { logPoll } from './process/pollLog.ts';
import { configuredPages } from './ownPages/configuredPages.ts';
import { readBuiltApp } from './pages/builtApp.ts';
import { dressedApp } from './pages/dressedApp.ts';
import { readStationDirectory, type StationDirectory } from './stations/stationDirectory.ts';
import { createStreamHealth } from './streams/createStreamHealth.ts';
import { streamLog } from './streams/streamLog.ts';

const DIST = path.join(import.meta.dirname, '../../dist');

try {
  await start();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const port = portFrom(process.env);
  const directory = await readStationDirectory();
  const isDirectoryChannel = (channelId: string) => directory.channel(channelId) !== null;
  const described = await readConfig({ env: process.env, isDirectoryChannel });
  const face = described ? await readWholeFace(described.config.face, described.file) : OWN_FACE;
  for (const key of described?.config.unread ?? [])
    console.log(`${key} is not read by this version.`);
  if (described?.config.unspokenLocale) console.log(localeNote(described.config));
  const deployment = described
    ? await configuredDeployment(
        described.config,
        logPoll,
        await configuredPages(described.config, described.file),
      )
    : embeddedDeployment(Date.now);
  const { app, streams } = await appOf(deployment, directory, face);
  await serveUntilStopped({
    server: createAdaptorServer({ fetch: app.fetch }),
    port,
    name: deployment.network.name,
    listening: streams.start,
    stop: () => {
      streams.stop();
      deployment.stop();
    },
  });
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

/** Says which words are used instead of those that are asked for. */
function localeNote({ unspokenLocale, network }: Config): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const asked = unspokenLocale ?? network.locale;
  return `network.locale: found "${asked}", and there is no ${names.of(new Intl.Locale(asked).language)} catalogue yet. The app’s own words are in English, dates and numbers as in ${network.locale}.`;
}
