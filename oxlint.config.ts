import { defineConfig } from 'oxlint';

type Doors = Readonly<Record<string, readonly string[]>>;

/** The architecture: each layer, and the layers it may import. Nothing else crosses. */
const layers: Doors = {
  audio: [],
  banners: [],
  contract: [],
  messages: [],
  ui: [],
  api: ['contract'],
  player: ['audio', 'contract', 'messages', 'ui', 'api'],
  features: ['audio', 'contract', 'messages', 'ui', 'api', 'player'],
  app: ['audio', 'contract', 'messages', 'ui', 'api', 'player', 'features'],
  server: ['audio', 'contract', 'messages'],
};

/** The rooms of the player in the order in which imports run, and the rooms that each may import. The files at its root put the parts together. */
const playerRooms: Doors = {
  line: [],
  sources: ['line'],
  recording: ['line'],
  onAir: ['recording'],
  decks: ['line', 'recording'],
  mp4: ['decks'],
  hls: ['line', 'decks', 'recording'],
  radio: ['line', 'sources', 'recording', 'decks'],
  browser: ['line', 'decks', 'mp4', 'recording', 'radio'],
  checks: ['line', 'radio', 'browser'],
  sleep: ['radio'],
  story: ['radio'],
  ui: ['line', 'recording', 'onAir', 'radio', 'browser', 'checks', 'sleep', 'story'],
};

/** What features and the app around them may open of the player. */
const openRooms = ['ui', 'onAir', 'radio', 'story', 'checks', 'browser', 'line'];

/** The rooms of the origin, in the same way. */
const serverRooms: Doors = {
  net: [],
  http: [],
  kept: ['http', 'net'],
  colors: [],
  config: ['colors'],
  face: ['colors', 'config', 'http'],
  onAir: [],
  stations: [],
  streams: ['net', 'stations'],
  stories: ['net', 'config'],
  ownPages: ['net', 'config', 'stories'],
  embedded: ['net', 'onAir', 'stories', 'ownPages'],
  answers: ['http', 'onAir', 'stations', 'stories', 'streams'],
  pages: ['answers', 'config', 'face', 'http', 'stories'],
  deployments: ['config', 'embedded', 'http', 'net', 'onAir', 'ownPages', 'stories'],
  process: ['config', 'net', 'stories'],
  workers: ['config', 'http', 'kept', 'net', 'process'],
};

/** What publishers send becomes stories: from an answer to the archive. */
const storyRooms: Doors = {
  values: [],
  body: ['values'],
  decoded: ['values', 'body'],
  feeds: ['values', 'body', 'decoded'],
  cds: ['values', 'body', 'decoded'],
  wordpress: ['values', 'body', 'decoded'],
  archive: ['values', 'decoded', 'feeds', 'cds', 'wordpress'],
};

const closedPlayer: Closed = {
  regex: `^#player/(${Object.keys(playerRooms)
    .filter((room) => !openRooms.includes(room))
    .join('|')})/`,
  message: `Of the player's rooms these are open here: ${openRooms.join(', ')}.`,
};

export default defineConfig({
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'promise', 'unicorn', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  jsPlugins: ['./scripts/lint/linearRegex.ts'],
  options: { typeAware: true },
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': [
      'error',
      { allow: ['**/*.css', '@testing-library/jest-dom/vitest'] },
    ],
    'typescript/switch-exhaustiveness-check': 'error',
    'react/react-in-jsx-scope': 'off',
    // The compiler checks returns, and knows when a switch is exhaustive.
    'typescript/consistent-return': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...Object.keys(layers).map((layer) => ({
      files: [`src/${layer}/**`],
      rules: closed(outsideLayer(layer)),
    })),
    ...Object.keys(playerRooms).map((room) => ({
      files: [`src/player/${room}/**`],
      rules: closed(outsideLayer('player'), outsideRoom('player', playerRooms, room)),
    })),
    ...Object.keys(serverRooms).map((room) => ({
      files: [`src/server/${room}/**`],
      rules: closed(outsideLayer('server'), outsideRoom('server', serverRooms, room)),
    })),
    ...Object.keys(storyRooms).map((room) => ({
      files: [`src/server/stories/${room}/**`],
      rules: closed(
        outsideLayer('server'),
        outsideRoom('server', serverRooms, 'stories'),
        outsideRoom('server/stories', storyRooms, room),
      ),
    })),
    { files: ['src/app/**'], rules: closed(outsideLayer('app'), closedPlayer) },
    // No feature reaches another: two steps up lead out of a room ('stories/body'), one step out of the feature's own folder.
    ...[
      { files: ['src/features/*/*/**'], climb: '^\\.\\./\\.\\./' },
      { files: ['src/features/*/*.{ts,tsx}'], climb: '^\\.\\./' },
    ].map(({ files, climb }) => ({
      files,
      rules: closed(outsideLayer('features', climb), closedPlayer),
    })),
    // Where strangers' words are read.
    {
      files: ['src/{server,contract,audio,messages}/**'],
      rules: { 'longwave/linear-regex': 'error' as const },
    },
    { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' as const } },
  ],
});

interface Closed {
  readonly regex: string;
  readonly message: string;
}

function closed(...patterns: readonly Closed[]) {
  return { 'no-restricted-imports': ['error', { patterns }] as const };
}

/** The imports that a layer may not make, by layer name ('#server/…') or by climbing ('../server/…'). @param climb What leads out of a part of the layer. */
function outsideLayer(layer: string, climb?: string): Closed {
  const others = Object.keys(layers).filter(
    (other) => other !== layer && !layers[layer]?.includes(other),
  );
  const regex = climb
    ? `^#(${others.join('|')}|${layer})/|${climb}`
    : `^(#|(\\.\\./)+)(${others.join('|')})/`;
  return {
    regex,
    message: `${layer} may import only: ${layers[layer]?.join(', ') || 'nothing of ours'}.`,
  };
}

/** The imports that a room may not make: rooms that come after it, and the files that put the rooms together. */
function outsideRoom(layer: string, rooms: Doors, room: string): Closed {
  const open = [room, ...(rooms[room] ?? [])];
  const others = Object.keys(rooms).filter((other) => !open.includes(other));
  const roots = `^#${layer}/[^/]+$`;
  const regex =
    others.length > 0 ? `^((\\.\\./)+|#${layer}/)(${others.join('|')})/|${roots}` : roots;
  return { regex, message: `${layer}/${room} may import of its layer only: ${open.join(', ')}.` };
}
