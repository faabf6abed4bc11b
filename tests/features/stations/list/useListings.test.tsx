// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { useListings } from '#features/stations/list/useListings.ts';
import { aStation } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';
import { aRow } from '../builders.ts';
import { fakeOrigin } from '../fakeOrigin.ts';

const origin = fakeOrigin();

/** Says what it is told, in one line. */
function Told() {
  const { listings, networkName, isLoading, hasFailed, retry } = useListings();
  const calls = listings.map(({ station }) => station.callSign).join(' ');
  const state = [isLoading && 'loading', hasFailed && 'failed'].filter(Boolean).join(' ');
  return (
    <>
      <p>{`${networkName}: ${calls || 'nothing'} (${state || 'all here'})`}</p>
      <button onClick={retry}>Again</button>
    </>
  );
}
const told = (words: string) => screen.findByText(words);

describe('the stations that the stations screens know', () => {
  it('are the network’s and the directory’s', async () => {
    origin.holds({ stations: [aStation()], directory: [aRow('KQED')] });
    showView(<Told />);
    expect(await told('Harbor Radio: WXYZ KQED (all here)')).toBeVisible();
  });

  it('are the network’s own before the directory has come', async () => {
    origin.holds({ stations: [aStation()] });
    origin.server.use(http.get('/api/directory', () => new Promise<Response>(() => {})));
    showView(<Told />);
    expect(await told('Harbor Radio: WXYZ (loading)')).toBeVisible();
  });

  it('are those that did come when one list does not', async () => {
    origin.holds({ stations: [aStation()], directory: [aRow('KQED')] });
    origin.breaks('/api/stations');
    showView(<Told />);
    expect(await told('Harbor Radio: KQED (failed)')).toBeVisible();
  });

  it('are asked for again only where they did not come', async () => {
    origin.holds({ stations: [aStation()], directory: [aRow('KQED')] });
    origin.breaks('/api/directory');
    showView(<Told />);
    await told('Harbor Radio: WXYZ (failed)');
    const asked: string[] = [];
    origin.holds({ stations: [aStation()], directory: [aRow('KQED')] });
    origin.server.use(
      http.get('/api/*', ({ request }) => {
        asked.push(new URL(request.url).pathname);
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Again' }));
    expect(await told('Harbor Radio: WXYZ KQED (all here)')).toBeVisible();
    expect(asked).toEqual(['/api/directory']);
  });

  it('are none while nothing is known of the network', async () => {
    origin.server.use(http.get('/api/*', () => HttpResponse.error()));
    showView(<Told />);
    expect(await told(': nothing (failed)')).toBeVisible();
  });
});
