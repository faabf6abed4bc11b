import { OnAirStrip } from '#features/stations/OnAirStrip.tsx';
import { FrontPage } from '#features/stories/FrontPage.tsx';

/** The front page: stories, and between them what is on the air. */
export function FrontRoute() {
  return <FrontPage onAirStrip={<OnAirStrip />} />;
}
