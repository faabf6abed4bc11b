import { screen } from '@testing-library/react';
import { PlayerDock } from '#player/ui/PlayerDock.tsx';
import { violations } from '#tests/support/axe.ts';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from './renderPlayer.tsx';

type Given = Parameters<typeof renderPlayer>[1] & { readonly tuning?: ReturnType<typeof aTuning> };

/** The whole player on a page with a search field, with a radio that plays. */
export function renderPlayingDock({ tuning = aTuning(), ...given }: Given = {}) {
  const all = renderPlayer(
    <main>
      <h1>Radio</h1>
      <label>
        Search <input type="search" />
      </label>
      <PlayerDock hasRadio stationsPanel={() => null} />
    </main>,
    given,
  );
  all.send({ type: 'play', tuning });
  if (given.ways?.[0] === 'direct') all.fromDeck({ type: 'sounding' });
  else all.sounds(120);
  const status = () => all.player.store.getState().playback.status;
  return { ...all, status };
}

export const buttonNamed = (name: string | RegExp) => screen.getByRole('button', { name });
export const dialogNamed = (name: string) => screen.findByRole('dialog', { name });

/** What axe finds wrong with the page, which has the language and the title that the origin writes. */
export function axeOnThePage(): Promise<readonly string[]> {
  document.documentElement.lang = 'en';
  document.title = 'Radio';
  return violations();
}
