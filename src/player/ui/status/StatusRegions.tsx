import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useDockRest } from '../lateDock.ts';

interface Props {
  /** By the sheet, which has its own: said once, it is enough. */
  readonly isCovered: boolean;
}

/** Where the state is read out, and what else a press has brought. There from the start: a region that comes with its words in it is not read out. */
export function StatusRegions({ isCovered }: Props) {
  const rest = useDockRest();
  if (isCovered) return null;
  return (
    <VisuallyHidden>
      <output>{rest && <rest.StatusWords />}</output>
      <span aria-live="polite">{rest && <rest.Announcements />}</span>
    </VisuallyHidden>
  );
}
