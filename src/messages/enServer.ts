import { en } from './en.ts';
import { around } from './en/around.ts';
import { help } from './en/help.ts';
import { server } from './en/server.ts';
import { stationPages } from './en/stationPages.ts';
import { storyPages } from './en/storyPages.ts';
import { status } from './en/status.ts';

/** English, with what only the origin says. */
export const enServer = {
  ...en,
  stories: { ...en.stories, ...storyPages },
  stations: { ...en.stations, ...stationPages },
  around,
  help,
  server,
  status,
};
