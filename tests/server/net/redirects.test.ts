import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#server/net/httpGet.ts';
import { followed, RedirectError, webAddress } from '#server/net/redirects.ts';
import { anyText } from '#tests/support/anyText.ts';

const FROM = new URL('https://radio.example/live');

const anAnswer = (status: number, location?: string): Answer => ({
  status,
  headers: location === undefined ? {} : { location },
  body: new IncomingMessage(new Socket()),
});

/** A web of which the test says what each address answers; it remembers who was asked. */
function aWeb(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const ask = async (url: URL) => {
    asked.push(url.href);
    return answers[url.href] ?? anAnswer(404);
  };
  return { asked, ask };
}

describe('an answer that sends elsewhere', () => {
  it.each([301, 302, 303, 307, 308])('is followed: %i', async (status) => {
    const { ask, asked } = aWeb({
      'https://radio.example/live': anAnswer(status, '/edge?x=1'),
      'https://radio.example/edge?x=1': anAnswer(200),
    });

    const { answer, url } = await followed(FROM, ask);

    expect(answer.status).toBe(200);
    expect(url.href).toBe('https://radio.example/edge?x=1');
    expect(asked).toHaveLength(2);
  });

  it('is followed from where it stands, not from where we began', async () => {
    const { ask } = aWeb({
      'https://radio.example/live': anAnswer(302, 'https://edge.example/a/b'),
      'https://edge.example/a/b': anAnswer(302, 'c'),
      'https://edge.example/a/c': anAnswer(200),
    });

    expect((await followed(FROM, ask)).url.href).toBe('https://edge.example/a/c');
  });

  it('is hung up on: nobody needs its body', async () => {
    const sent = anAnswer(302, '/edge');
    const { ask } = aWeb({ 'https://radio.example/live': sent });

    const { answer } = await followed(FROM, ask);

    expect(sent.body.destroyed).toBe(true);
    expect(answer.body.destroyed).toBe(false);
  });

  it.each([
    ['names nowhere', 302, undefined],
    ['is no redirect, whatever it names', 201, '/elsewhere'],
    ['is about something else', 304, '/elsewhere'],
    ['offers a choice', 300, '/elsewhere'],
  ])('is the answer where it %s', async (_, status, location) => {
    const { ask, asked } = aWeb({ [FROM.href]: anAnswer(status, location) });

    expect((await followed(FROM, ask)).answer.status).toBe(status);
    expect(asked).toEqual([FROM.href]);
  });

  it('is followed five times, and not on and on', async () => {
    const { ask, asked } = aWeb({ [FROM.href]: anAnswer(302, FROM.href) });

    await expect(followed(FROM, ask)).rejects.toThrow(RedirectError);
    expect(asked).toHaveLength(6);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:,x', 'http://', 'ftp://x.example/'])(
    'is not followed out of the web: %s',
    async (location) => {
      const { ask, asked } = aWeb({ [FROM.href]: anAnswer(302, location) });

      await expect(followed(FROM, ask)).rejects.toMatchObject({
        name: 'RedirectError',
        status: 302,
      });
      expect(asked).toHaveLength(1);
    },
  );

  it('does not fill a log with what it says', async () => {
    const { ask } = aWeb({ [FROM.href]: anAnswer(302, `gopher:${'x'.repeat(10_000)}`) });

    const error: unknown = await followed(FROM, ask).catch((fault: unknown) => fault);

    expect(String(error).length).toBeLessThan(200);
  });
});

it('passes on what kept an address from answering', async () => {
  const gone = new Error('connection refused');

  await expect(followed(FROM, () => Promise.reject(gone))).rejects.toBe(gone);
});

it('takes for an address of the web only what can be asked by HTTP', () => {
  expect(webAddress('https://a.example/')?.href).toBe('https://a.example/');
  expect(webAddress('../b', new URL('http://a.example/c/d'))?.href).toBe('http://a.example/b');
  assert(
    property(anyText(), (text) => {
      const url = webAddress(text, FROM);
      expect(url === null || /^https?:$/.test(url.protocol)).toBe(true);
      expect(webAddress(text)?.protocol ?? 'http:').toMatch(/^https?:$/);
    }),
  );
});
