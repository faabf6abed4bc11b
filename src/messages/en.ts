import { app } from './en/app.ts';
import { help } from './en/help.ts';
import { player } from './en/player.ts';
import { server } from './en/server.ts';
import { settings } from './en/settings.ts';
import { sleep } from './en/sleep.ts';
import { stations } from './en/stations.ts';
import { status } from './en/status.ts';
import { stories } from './en/stories.ts';

/** English: the catalogue that every other language has to match, key for key. */
export const en = { app, help, player, server, settings, sleep, stations, status, stories };
