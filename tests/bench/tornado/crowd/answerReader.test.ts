import { describe, expect, it } from 'vitest';
import { AnswerReader, BrokenAnswer } from './answerReader.ts';

const PAGE = 'HTTP/1.1 200 OK\r\nETag: "a-br"\r\nContent-Length: 5\r\n\r\nhello';
const HELD = 'HTTP/1.1 304 Not Modified\r\netag: "a"\r\n\r\n';
const held = { status: 304, etag: '"a"', closes: false };
const page = { status: 200, etag: '"a-br"', closes: false };

function breachOf(...pieces: readonly string[]): string | null {
  const reader = new AnswerReader();
  try {
    for (const piece of pieces) reader.read(Buffer.from(piece, 'latin1'));
    return null;
  } catch (error) {
    return error instanceof BrokenAnswer ? error.breach : String(error);
  }
}

describe('AnswerReader', () => {
  it('tells of an answer when its last byte has come, wherever it was cut', () => {
    for (let at = 1; at < PAGE.length; at += 1) {
      const reader = new AnswerReader();
      expect(reader.read(Buffer.from(PAGE.slice(0, at)))).toBeNull();
      expect(reader.read(Buffer.from(PAGE.slice(at)))).toEqual(page);
    }
  });

  it('reads one answer after the other, with a body or without', () => {
    const reader = new AnswerReader();
    const read = [HELD, PAGE, HELD].map((text) => reader.read(Buffer.from(text)));
    expect(read).toEqual([held, page, held]);
  });

  it('tells that the connection is closed after it', () => {
    const text = 'HTTP/1.1 503 Busy\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n';
    expect(new AnswerReader().read(Buffer.from(text))).toMatchObject({ status: 503, closes: true });
  });

  it.each([
    ['no HTTP/1.1 head', ['SSH-2.0-OpenSSH\r\n\r\n']],
    ['no HTTP/1.1 head', ['HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n']],
    ['no HTTP/1.1 head', ['HTTP/1.1 200 OK\r\nContent Length: 0\r\n\r\n']],
    ['no length', ['HTTP/1.1 200 OK\r\n\r\nhello']],
    ['no length', ['HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n']],
    ['no length', ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n']],
    ['more than its length', [`${PAGE}!`]],
    ['more than its length', [PAGE.slice(0, -1), 'o!']],
    ['more than its length', [`${HELD}hello`]],
    ['head too long', ['HTTP/1.1 200 OK\r\n', 'X-Flood: x\r\n'.repeat(2_000)]],
  ])('finds "%s" in %j', (breach, pieces) => {
    expect(breachOf(...pieces)).toBe(breach);
  });
});
