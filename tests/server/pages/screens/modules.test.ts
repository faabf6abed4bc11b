import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { helpScreen } from '#server/pages/screens/helpScreen.ts';
import { ownPageScreen } from '#server/pages/screens/ownPageScreen.ts';
import {
  regionScreen,
  stationScreen,
  stationsScreen,
} from '#server/pages/screens/stationScreens.ts';
import { frontScreen, storyScreen, topicScreen } from '#server/pages/screens/storyScreens.ts';
import { anArchive, aStory } from '#tests/support/origin.ts';
import { screenDeps } from '../screenDeps.ts';

const page = { slug: 'about', title: 'About', description: null, body: [] };
const deps = screenDeps({ archive: anArchive(aStory(1)), ownPage: () => page });

it.each([
  ['front', frontScreen(deps)],
  ['topic', topicScreen(deps, 'coast', 1)],
  ['story', storyScreen(deps, 'story-1')],
  ['own page', ownPageScreen(deps, 'about')],
  ['stations', stationsScreen(deps)],
  ['region', regionScreen(deps, 'mn')],
  ['station', stationScreen(deps, 'wxyz')],
  ['help', helpScreen(deps)],
])('the %s screen asks for a script that there is, and that the app opens', async (_, screen) => {
  expect(existsSync(screen?.module ?? '')).toBe(true);
});
