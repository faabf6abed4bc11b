import { ApiError } from '#api/apiError.ts';
import { HelpPage } from '#features/help/HelpPage.tsx';
import { useReach } from '#features/stations/useReach.ts';

/** Help with the sound, where there is radio. */
export function HelpRoute() {
  const { path } = useReach();
  if (path === null) throw new ApiError('not-found', '/listen/help');
  return <HelpPage />;
}
