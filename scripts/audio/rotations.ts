import type { Encoding } from './encode.ts';
import * as chamber from './music/chamber.ts';
import * as interludes from './music/interludes.ts';
import * as overlook from './music/overlook.ts';
import * as roots from './music/roots.ts';
import type { Score } from './music/score.ts';
import type { Voice } from './speech.ts';

interface Credit {
  /** Names the file. */
  readonly slug: string;
  readonly title: string;
  readonly artist: string;
}

export interface MusicItem extends Credit {
  readonly kind: 'music';
  readonly score: () => Score;
}

/** `talk/<slug>.txt`, read aloud. */
export interface TalkItem extends Credit {
  readonly kind: 'talk';
  readonly voice: Voice;
  /** The network's four notes before it and under it. */
  readonly hasSignature: boolean;
}

interface Rotation {
  readonly encoding: Encoding;
  readonly items: readonly (MusicItem | TalkItem)[];
}

const MONO_MP3 = { codec: 'mp3', channels: 1, bitrateKbps: 64 } as const;
const STEREO_MP3 = { codec: 'mp3', channels: 2, bitrateKbps: 64 } as const;
const STEREO_AAC = { codec: 'aac', channels: 2, bitrateKbps: 64 } as const;

function music(slug: string, title: string, artist: string, score: () => Score): MusicItem {
  return { kind: 'music', slug, title, artist, score };
}

function talk(slug: string, title: string, artist: string, voice: Voice): TalkItem {
  return { kind: 'talk', slug, title, artist, voice, hasSignature: slug.endsWith('-ident') };
}

/** What each channel plays, round and round. */
export const rotations: Readonly<Record<string, Rotation>> = {
  'qhbr-1': {
    encoding: MONO_MP3,
    items: [
      talk('harbor-ident', 'You are listening to QHBR', 'QHBR Harbor', 'slt'),
      talk('weather-rhymes', 'Weather without a forecast', 'Corwin Hale', 'rms'),
      music('lamp-room', 'Lamp Room', 'The Gannet Ledge Duo', interludes.lampRoom),
      talk('reading-the-tide', 'Reading the tide', 'Marisol Venn', 'slt'),
      music('wire-room', 'Wire Room', 'Night Desk Marimbas', interludes.wireRoom),
      talk('community-calendar', 'Community calendar', 'Corwin Hale', 'rms'),
      music('mail-boat', 'Mail Boat', 'Harrow & Finch', interludes.mailBoat),
      talk('the-lamp', 'The Lamp, an essay', 'Winifred Ashgrove', 'slt'),
    ],
  },
  'qhbr-2': {
    encoding: STEREO_AAC,
    items: [
      music(
        'rising-tide',
        'Prelude on a Rising Tide',
        'Isolde Marchbanks, harp',
        chamber.risingTide,
      ),
      music('slack-water', 'Nocturne for Slack Water', 'Anselm Rourke, piano', chamber.slackWater),
      talk('classical-ident', 'You are listening to QHBR Classical', 'QHBR Harbor', 'slt'),
      music(
        'canon-over-ground',
        'Canon over a Slow Ground',
        'The Chandler Street Consort',
        chamber.canonOverGround,
      ),
      music(
        'foggy-morning',
        'Sarabande for a Foggy Morning',
        'Port Ellery Wind and String Society',
        chamber.foggyMorning,
      ),
    ],
  },
  'qpra-1': {
    encoding: STEREO_MP3,
    items: [
      music('sorrel-waltz', 'Sorrel Waltz', 'The Third Cutting', roots.sorrelWaltz),
      music('long-fence-line', 'Long Fence Line', 'Odell & Wray', roots.longFenceLine),
      talk('plains-ident', 'You are listening to QPRA', 'QPRA Plains', 'rms'),
      music('windbreak', 'The Windbreak', 'Greer Tolliver', roots.windbreak),
      music('depot-rag', 'Depot Rag', 'Sorrel Junction Ramblers', roots.depotRag),
      talk('from-the-scale-house', 'From the scale house', 'Tobias Renn', 'rms'),
    ],
  },
  'qmtn-1': {
    encoding: STEREO_MP3,
    items: [
      music('tree-line', 'Tree Line', 'Halden Myr', overlook.treeLine),
      music('switchback', 'Switchback', 'Low Pressure System', overlook.switchback),
      talk('overlook-ident', 'You are listening to QMTN', 'QMTN Overlook', 'awb'),
      music('two-oclock-snow', 'Two O’Clock Snow', 'The Lena Prow Trio', overlook.twoOClockSnow),
      music('overlook-at-night', 'Overlook at Night', 'Halden Myr', overlook.overlookAtNight),
      talk('from-the-plow-shed', 'From the plow shed', 'Lena Brandvold', 'slt'),
    ],
  },
};
