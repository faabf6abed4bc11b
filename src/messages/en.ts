import { app } from './en/app.ts';
import { player } from './en/player.ts';
import { stations } from './en/stations.ts';
import { stories } from './en/stories.ts';

/** English, as the browser needs it: the catalogue that every other language has to match, key for key. */
export const en = { app, player, stations, stories };
