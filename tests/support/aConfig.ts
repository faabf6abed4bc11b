/** What the longwave.config.json of one station with one channel says. */
export function aConfig({
  stream = 'https://streams.example.org/wxyz.mp3',
  ...more
}: { readonly stream?: string } & Readonly<Record<string, unknown>> = {}) {
  const streams = [{ url: stream, protocol: 'icecast' }];
  return {
    network: { name: 'Great Lakes' },
    stations: [
      {
        id: 'wxyz',
        callSign: 'WXYZ',
        name: 'WXYZ',
        state: 'MN',
        channels: [{ id: 'wxyz-1', name: 'WXYZ News', streams }],
      },
    ],
    ...more,
  };
}
