import { useQuery } from '@tanstack/react-query';
import { networkQuery } from '#api/networkQuery.ts';
import { StationPage } from '#features/stations/station/StationPage.tsx';
import { CreditPlace } from './CreditPlace.tsx';

/** A station, and under it whom to thank. */
export function StationRoute() {
  const { data: network } = useQuery(networkQuery);
  const isThanked = network?.creditPlaces.includes('station');
  return <StationPage credit={isThanked && <CreditPlace place="station" />} />;
}
