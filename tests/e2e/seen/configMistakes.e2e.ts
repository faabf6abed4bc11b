import { expect, test } from '@playwright/test';
import { aStation } from '#tests/rig/broadcaster.ts';
import { runOrigin } from '#tests/rig/origin.ts';

test('a config file with five mistakes is answered with five clear lines', async () => {
  const station = aStation({
    id: 'qald',
    callSign: 'QALD',
    channel: 'Alder',
    streams: [{ url: 'streams.example.org/alder.mp3', codec: 'mp3', protocol: 'shoutcast' }],
  });
  const { program, dispose } = await runOrigin({
    network: {
      name: '',
      url: 'https://example.org',
      regions: [{ id: 'north', name: 'The North' }],
    },
    stations: [{ ...station, timeZone: 'Duluth' }],
    stories: [{ kind: 'rss', url: 'https://example.org/rss.xml' }],
  });
  expect(await program.exited).toBe(1);
  await dispose();

  const lines = program.output().trim().split('\n');
  const mistakes = {
    'network.name': /some text/,
    'stations[0].timeZone': /"Duluth".*America\/Chicago/,
    'stations[0].channels[0].streams[0].url': /"streams\.example\.org\/alder\.mp3".*web address/,
    'stations[0].channels[0].streams[0].protocol': /"shoutcast".*"icecast" or "hls"/,
    'stories[0].kind': /"rss".*"wordpress", "cds" or "feed"/,
  };
  for (const [key, words] of Object.entries(mistakes)) {
    const line = lines.filter((one) => one.includes(key));
    expect(line, key).toHaveLength(1);
    expect(line[0]).toMatch(words);
  }
  expect(program.output(), 'no stack').not.toMatch(/^\s+at /m);
});
