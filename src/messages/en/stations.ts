/** Of stations, what stands on the front page and in the player's drawer. */
export const stations = {
  allStations: 'All stations',
  loading: 'Loading stations',
  loadFailed: 'The list of stations did not load. Some stations may be missing.',
  tryAgain: 'Try again',
  onAirNow: 'On air now',
  nextUp: 'Next up',
};
