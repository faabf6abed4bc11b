import { describe, expect, it } from 'vitest';
import { dock } from '#messages/en/dock.ts';
import { enServer } from '#messages/enServer.ts';
import { helpMessagesOf, sentences } from './sentences.ts';

/** What American readers spell otherwise, or never say. */
const BRITISH =
  /favourit|programme\b|(col|hon|behavi|neighb|lab|hum|harb)our|\bcentre|theatre|metre|licence|defence|catalogue|dialogue|cancell|travell|labell|\b(grey|whilst|learnt|spelt|towards)\b|(recogn|organ|apolog|real|synchron|custom)is|analys(e|ed|ing)\b/i;

const all = [...sentences({ ...helpMessagesOf('en-US'), ...enServer }), ...sentences({ dock })];
/** The messages in which something is found, by their keys. */
const where = (found: (said: string, key: string) => boolean) =>
  all.filter(([key, said]) => found(said, key)).map(([key, said]) => `${key}: ${said}`);

describe('every message', () => {
  it('says something', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(where((said) => said.trim() === '')).toEqual([]);
  });

  it('is set as print is: no typewriter’s quotes where a reader sees them', () => {
    // Config keys and headers stand as the operator has to write them.
    const technical = /^(status\.(offIntro|troubles|sourceFaults)|server\.notBuilt)/;
    expect(where((said, key) => !technical.test(key) && /["']|\.\.\./.test(said))).toEqual([]);
  });

  it('has no space too many, and no hole where a word was to be', () => {
    expect(where((said) => / {2}|^ | $|undefined|NaN|\[object/.test(said))).toEqual([]);
  });

  it('is spelled as in the United States', () => {
    expect(where((said) => BRITISH.test(said))).toEqual([]);
  });

  it('keeps the listener out of blame', () => {
    expect(where((said) => /\b(invalid|illegal|oops|error \d)/i.test(said))).toEqual([]);
  });
});

it('is one catalogue for the page of help and the origin: the words are the same ones', () => {
  expect(helpMessagesOf('en-US').help).toBe(enServer.help);
});
