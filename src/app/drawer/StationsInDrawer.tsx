import { StationsPanel } from '#features/stations/channels/StationsPanel.tsx';
import { StationsDrawer } from './StationsDrawer.tsx';

/** The stations as the player's drawer holds them. */
export function StationsInDrawer({ close }: { readonly close: () => void }) {
  return (
    <StationsDrawer close={close}>
      <StationsPanel onChosen={close} />
    </StationsDrawer>
  );
}
