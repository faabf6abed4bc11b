/** The directory numbers a station's channels: 'know-fm-1' is of 'know-fm'. */
export function stationIdOf(channelId: string): string {
  return channelId.replace(/-\d+$/, '');
}
