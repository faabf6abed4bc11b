import { expect, it } from 'vitest';
import { passedBack, passedOn } from '#server/workers/privateHeaders.ts';

it('passes on what a listener says, as it was written, and twice where it was', () => {
  const said = [
    'Host',
    'a.example',
    'HOST',
    'b.example',
    'Range',
    'bytes=0-3',
    'Icy-MetaData',
    '1',
  ];
  expect(passedOn(said)).toEqual(said);
});

it('passes on nothing of the connection, of a body, or that only a worker may say', () => {
  const said = [
    ['Connection', 'keep-alive, X-Mine'],
    ['Keep-Alive', 'timeout=5'],
    ['X-Mine', 'a'],
    ['TE', 'trailers'],
    ['Transfer-Encoding', 'chunked'],
    ['Upgrade', 'websocket'],
    ['Content-Length', '10'],
    ['Expect', '100-continue'],
    ['LONGWAVE-Visitor', '192.0.2.7'],
    ['longwave-base', 'http://evil.example'],
    ['Longwave-Later', 'a'],
    ['Accept', '*/*'],
  ];
  expect(passedOn(said.flat())).toEqual(['Accept', '*/*']);
});

it('never leaves out the host, whatever is called of one connection', () => {
  const said = ['Host', 'a.example', 'Connection', 'host'];
  expect(passedOn(said)).toEqual(['Host', 'a.example']);
});

it('passes back what the maker says but of the connection, and when', () => {
  const said = [
    'content-type',
    'audio/mpeg',
    'Date',
    'today',
    'Connection',
    'keep-alive',
    'Content-Length',
    '10',
  ];
  expect(passedBack(said)).toEqual(['content-type', 'audio/mpeg', 'Content-Length', '10']);
});
