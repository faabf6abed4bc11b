/** Of stations, what stands on the front page. */
export const stations = {
  allStations: 'All stations',
  onAirNow: 'On air now',
  nextUp: 'Next up',
};
