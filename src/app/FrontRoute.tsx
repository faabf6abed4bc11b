import { OnAirStrip } from '#features/stations/channels/OnAirStrip.tsx';
import { FrontPage } from '#features/stories/front/FrontPage.tsx';
import { CreditPlace } from './CreditPlace.tsx';

/** The front page: stories, and between them what is on the air. */
export function FrontRoute() {
  return <FrontPage onAirStrip={<OnAirStrip />} credit={<CreditPlace place="front" />} />;
}
