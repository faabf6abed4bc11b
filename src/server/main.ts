import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { messagesFor } from '#messages/messages.ts';
import { createApp } from './app.ts';
import { ConfigError } from './config/configError.ts';
import { portFrom } from './config/port.ts';
import { readConfig } from './config/readConfig.ts';
import { configuredDeployment } from './configuredDeployment.ts';
import type { Deployment } from './deployment.ts';
import { embeddedDeployment } from './embeddedDeployment.ts';
import { contentSourcesOf } from './http/contentSources.ts';
import { serveUntilStopped } from './listen.ts';
import { logPoll } from './log.ts';
import { readBuiltApp } from './pages/builtApp.ts';
import { readStationDirectory, type StationDirectory } from './stations/stationDirectory.ts';

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
  const isDirectoryChannel = (channelId: string) => directory.hasChannel(channelId);
  const config = await readConfig({ env: process.env, isDirectoryChannel });
  for (const key of config?.unread ?? []) console.log(`${key} is not read by this version.`);
  const deployment = config
    ? await configuredDeployment(config, logPoll)
    : embeddedDeployment(Date.now);
  const app = await appOf(deployment, directory);
  await serveUntilStopped({
    server: createAdaptorServer({ fetch: app.fetch }),
    port,
    name: deployment.network.name,
    stop: deployment.stop,
  });
}

async function appOf(deployment: Deployment, directory: StationDirectory) {
  const { network, stations, archive, onAir, appUrl, storyUrls, routes } = deployment;
  const { hasDirectory } = network;
  return createApp({
    network,
    stations,
    archive,
    onAir,
    appUrl,
    directory: hasDirectory ? directory : null,
    now: Date.now,
    messages: await messagesFor(network.locale),
    built: await readBuiltApp(DIST),
    contentSources: contentSourcesOf({ stations, hasDirectory, storyUrls }),
    embedded: routes,
  });
}
