import { useQuery } from '@tanstack/react-query';
import { OnAirStrip } from '#features/stations/channels/OnAirStrip.tsx';
import { stationListQuery } from '#features/stations/stationQueries.ts';
import { FrontPage } from '#features/stories/front/FrontPage.tsx';
import { frontQuery } from '#features/stories/storyQueries.ts';
import { LazyPart } from '#player/ui/LazyPart.tsx';
import { CreditPlace } from './CreditPlace.tsx';
import { lateRadioFront } from './lateRadioFront.ts';

/** The front page: stories, and between them what is on the air. Without stories the radio is all of it. */
export function FrontRoute() {
  const { data: front } = useQuery(frontQuery);
  const { data: list } = useQuery(stationListQuery);
  const credit = <CreditPlace place="front" />;
  if (front?.lead === null && list && list.stations.length > 0) {
    return (
      <LazyPart part={lateRadioFront}>
        {({ RadioFront }) => <RadioFront credit={credit} />}
      </LazyPart>
    );
  }
  return <FrontPage onAirStrip={<OnAirStrip />} credit={credit} />;
}
