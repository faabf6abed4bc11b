import { expect, it } from 'vitest';
import { app } from '#messages/en/app.ts';
import { stories } from '#messages/en/stories.ts';
import { storyAudio } from '#messages/en/storyAudio.ts';
import { storyPages } from '#messages/en/storyPages.ts';

const say = { ...stories, ...storyPages, ...storyAudio };

it('names a topic’s first page after the topic, and the others by their numbers', () => {
  expect(say.topicTitle('Coast and water', 1)).toBe('Coast and water');
  expect(say.topicTitle('Coast and water', 2)).toBe('Coast and water, page 2');
  expect(say.pageOf(2, 14)).toBe('Page 2 of 14');
});

it('says for how long a story can be heard, or only that it can', () => {
  expect(say.audioIncluded(3)).toBe('Listen, 3 min');
  expect(say.audioIncludedUntimed).toBe('Listen');
  expect(say.minutes(61)).toBe('61 min');
});

it('says what is missing, and where a link leads', () => {
  expect(say.notShown('a poll')).toBe('Something here cannot be shown in this app: a poll.');
  expect(say.opensAt('Video Site')).toBe('Opens at Video Site');
  expect(say.publishedAt('harbor.example')).toBe('Published at harbor.example');
});

it('puts the site’s name behind a page’s, and its line behind its own', () => {
  expect(app.pageTitle('Towns', 'Harbor Radio')).toBe('Towns | Harbor Radio');
  expect(app.frontTitle('Harbor Radio', 'From the lake.')).toBe('Harbor Radio: From the lake.');
  expect(app.frontTitle('Harbor Radio', null)).toBe('Harbor Radio');
  expect(app.frontTitle('Harbor Radio', '')).toBe('Harbor Radio');
});

it('never lets a broken page sound like a broken radio', () => {
  expect(app.radioPlaysOn).toContain('it keeps playing');
  // Where there is no radio, nothing speaks of it.
  for (const said of [app.notFoundText, app.serverFault, app.malformed, app.unreachable]) {
    expect(said).not.toMatch(/radio/i);
  }
});
