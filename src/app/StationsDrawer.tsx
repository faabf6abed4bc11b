import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { StationsPanel } from '#features/stations/channels/StationsPanel.tsx';

interface Props {
  readonly close: () => void;
}

/** What the player's drawer holds. A link in it leads to a page that the drawer would hide: it closes behind the listener. */
function StationsDrawer({ close }: Props) {
  const { key } = useLocation();
  const [openedAt] = useState(key);
  useEffect(() => {
    if (key !== openedAt) close();
  }, [key, openedAt, close]);
  return <StationsPanel />;
}

export const stationsDrawer = (close: () => void) => <StationsDrawer close={close} />;
