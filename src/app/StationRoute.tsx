import { StationPage } from '#features/stations/station/StationPage.tsx';
import { CreditPlace } from './CreditPlace.tsx';

export { warmStation } from '#features/stations/station/warmStation.ts';

/** A station, and under it whom to thank. */
export function StationRoute() {
  return <StationPage credit={<CreditPlace place="station" />} />;
}
