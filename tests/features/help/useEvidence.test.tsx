// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '#contract/station.ts';
import { useEvidence } from '#features/help/useEvidence.ts';
import { aChannel, aStream } from '#tests/support/builders.ts';
import { bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';
import { showView } from '#tests/support/showView.tsx';

const network = setupServer();
const asked: string[] = [];
const SOUND = bytesOf(...frameRun(4, (seed) => mp3Frame(seed)));
const streams = ['one', 'two'].map((name) => aStream({ url: `https://${name}.example/live` }));
const both = aChannel({ streams: [streams[0]!, streams[1]!] });
const other = aChannel({ id: 'kqed-1', name: 'KQED', streams: [streams[1]!] });
const status = { channelId: 'wxyz-1', channelName: 'WXYZ', stationName: 'WXYZ', streams: [] };

beforeAll(() => network.listen());
beforeEach(() => {
  asked.length = 0;
  const notes =
    (answer: () => Response) =>
    ({ request }: { request: Request }) => {
      asked.push(new URL(request.url).href.replace(location.origin, ''));
      return answer();
    };
  network.use(
    http.get(
      '/api/network',
      notes(() => HttpResponse.json({})),
    ),
    http.get(
      '/api/channels/:id/status',
      notes(() => HttpResponse.json(status)),
    ),
    http.get(
      'https://*',
      notes(() => new HttpResponse(SOUND, { headers: { 'content-type': 'audio/mpeg' } })),
    ),
  );
});
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

function Told() {
  const [channel, setChannel] = useState<Channel>(both);
  const [{ ping, status: said, answers }, again] = useEvidence(channel);
  const known = typeof said === 'object' && said ? 'known' : String(said);
  return (
    <>
      <output>{`${ping} ${known} ${answers.length}`}</output>
      <button onClick={again}>Again</button>
      <button onClick={() => setChannel(other)}>Other</button>
      <button onClick={() => setChannel({ ...both })}>Same</button>
    </>
  );
}
const told = () => screen.getByRole('status').textContent;
const allTold = (words: string) => waitFor(() => expect(told()).toBe(words));

describe('the world', () => {
  it('is asked in order: our origin, what that hears, then each stream', async () => {
    showView(<Told />);
    expect(told()).toBe('null null 0');
    await allTold('ok known 2');
    expect(asked).toEqual([
      '/api/network',
      '/api/channels/wxyz-1/status',
      'https://one.example/live',
      'https://two.example/live',
    ]);
  });

  it('is asked on where our origin does not say', async () => {
    network.use(http.get('/api/channels/:id/status', () => HttpResponse.error()));
    showView(<Told />);
    await allTold('ok none 2');
    expect(asked).toContain('https://two.example/live');
  });

  it('is asked on where our origin is away', async () => {
    network.use(http.get('/api/*', () => HttpResponse.error()));
    showView(<Told />);
    await allTold('unreachable none 2');
    expect(asked).toEqual(['https://one.example/live', 'https://two.example/live']);
  });

  it('is asked from the beginning when the listener says so', async () => {
    showView(<Told />);
    await allTold('ok known 2');
    asked.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Again' }));
    await waitFor(() => expect(asked.at(-1)).toBe('https://two.example/live'));
    expect(asked[0]).toBe('/api/network');
    await allTold('ok known 2');
  });

  it('is asked about another channel as soon as that is chosen', async () => {
    showView(<Told />);
    await allTold('ok known 2');
    await userEvent.click(screen.getByRole('button', { name: 'Other' }));
    await allTold('ok known 1');
    expect(asked).toContain('/api/channels/kqed-1/status');
  });

  it('is not asked again because the list of stations came again', async () => {
    showView(<Told />);
    await allTold('ok known 2');
    asked.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Same' }));
    expect(told()).toBe('ok known 2');
    expect(asked).toEqual([]);
  });

  it('is left alone once the listener has gone to another page', async () => {
    network.use(
      http.get('/api/channels/:id/status', async () => {
        await delay('infinite');
      }),
    );
    const { unmount } = showView(<Told />);
    await allTold('ok null 0');
    unmount();
    await Promise.resolve();
    expect(asked).toEqual(['/api/network']);
  });
});
