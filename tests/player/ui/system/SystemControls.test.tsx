// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { SystemControls } from '#player/ui/system/SystemControls.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { fakeMediaSession } from '#tests/support/fakeMediaSession.ts';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => localStorage.clear());

function beside() {
  const system = fakeMediaSession();
  return { ...renderPlayer(<SystemControls />), ...system };
}

it('knows of no player before one plays', async () => {
  const { send, offered, session } = beside();
  send({ type: 'offer', tuning: aTuning() });
  await import('#player/ui/system/MediaSession.ts');
  expect(offered()).toEqual([]);
  expect(session.metadata).toBeNull();
});

it('knows of it from the first press, and for good', async () => {
  const { send, offered, session } = beside();
  send({ type: 'play', tuning: aTuning() });
  await waitFor(() => expect(offered()).toContain('stop'));
  expect(session.metadata).toMatchObject({ artist: 'WXYZ Harbor' });
  send({ type: 'stop' });
  await waitFor(() => expect(session.playbackState).toBe('none'));
  // A headset can start it again.
  expect(offered()).toContain('play');
});

it('takes its buttons away with the player', async () => {
  const { send, offered, unmount } = beside();
  send({ type: 'play', tuning: aTuning() });
  await waitFor(() => expect(offered()).toContain('stop'));
  unmount();
  expect(offered()).toEqual([]);
});
