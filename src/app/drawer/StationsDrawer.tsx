import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface Props {
  readonly close: () => void;
  readonly children: ReactNode;
}

/** What the player's drawer holds. A link in it leads to a page that the drawer would hide: it closes behind the listener. */
export function StationsDrawer({ close, children }: Props) {
  const { key } = useLocation();
  const [openedAt] = useState(key);
  useEffect(() => {
    if (key !== openedAt) close();
  }, [key, openedAt, close]);
  return children;
}
