import { describe, expect, it } from 'vitest';
import { en } from '#messages/en.ts';
import { enServer } from '#messages/enServer.ts';
import { messagesFor } from '#messages/messages.ts';
import { serverMessagesFor } from '#messages/serverMessages.ts';
import { helpMessagesOf } from './sentences.ts';

const ENGLISH = ['en', 'en-US', 'en-GB', 'EN-us'];
/** What a page's `lang` may hold by mistake included. */
const OTHERS = ['fi', 'pt-BR', 'zh-Hant-TW', '', '-', 'constructor', 'toString', '__proto__'];

describe('the language of a network', () => {
  it.each(ENGLISH)('is English for %s', async (locale) => {
    expect(await messagesFor(locale)).toBe(en);
    expect(await serverMessagesFor(locale)).toBe(enServer);
    expect(helpMessagesOf(locale).help).toBe(enServer.help);
  });

  it.each(OTHERS)('is English where we have no words of it: %o', async (locale) => {
    expect(await messagesFor(locale)).toBe(en);
    expect(await serverMessagesFor(locale)).toBe(enServer);
    expect(helpMessagesOf(locale).help).toBe(enServer.help);
  });
});

it('gives the help page its words on top of all the others', () => {
  const messages = helpMessagesOf('en-US');
  expect(messages.player).toMatchObject(en.player);
  expect(messages.help.again).toBe('Check again');
});

it('gives the browser none of the words that only the origin says', () => {
  expect(Object.keys(en)).toEqual(['app', 'player', 'stations', 'stories']);
  expect(Object.keys(enServer)).toEqual(expect.arrayContaining(['help', 'server', 'status']));
});
