import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import type { Kind, Site } from './site.ts';

/** A player as a listener meets it: a page, with buttons named as Longwave's are. */
export interface Player {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** Where its page is, with both channels on it. */
  readonly pageUrl: (site: Site) => string;
  readonly isOurs: boolean;
}

export interface Players {
  readonly all: readonly Player[];
  readonly stop: () => void;
}

const LIBRARIES = {
  audio: null,
  howler: 'node_modules/howler/dist/howler.min.js',
  hls: 'node_modules/hls.js/dist/hls.light.min.js',
} as const;
type Other = keyof typeof LIBRARIES;

/**
 * How each of the others is used: as the first example of its own documentation does.
 * `says` is its own word for whether it plays.
 */
const SCRIPTS: Readonly<Record<Other, string>> = {
  audio: `
    const audio = new Audio();
    document.body.append(audio);
    const player = {
      play(url) { audio.src = url; audio.play().catch(() => {}); },
      pause() { audio.pause(); },
      resume() { audio.play(); },
      stop() { audio.pause(); audio.removeAttribute('src'); audio.load(); },
      says: () => !audio.paused && !audio.ended,
    };`,
  howler: `
    let howl;
    const player = {
      play(url) { howl?.stop(); howl = new Howl({ src: [url], html5: true, format: [FORMAT] }); howl.play(); },
      pause() { howl.pause(); },
      resume() { howl.play(); },
      stop() { howl.stop(); },
      says: () => Boolean(howl?.playing()),
    };`,
  hls: `
    const media = new Audio();
    document.body.append(media);
    let hls;
    const player = {
      play(url) {
        hls?.destroy();
        hls = new Hls();
        hls.loadSource(url);
        hls.attachMedia(media);
        media.play().catch(() => {});
      },
      pause() { media.pause(); },
      resume() { media.play(); },
      stop() { hls.destroy(); hls = undefined; media.pause(); },
      says: () => !media.paused,
    };`,
};

/** Longwave, and the players that it is measured beside. */
export async function startPlayers(): Promise<Players> {
  const libraries = new Map<string, string>();
  for (const [name, file] of Object.entries(LIBRARIES)) {
    libraries.set(name, file === null ? '' : await readFile(file, 'utf8'));
  }
  const server = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const name = pathname.slice(1);
    answer.setHeader('content-type', 'text/html');
    answer.end(isOther(name) ? pageOf(name, libraries.get(name) ?? '', searchParams) : '');
  });
  const url = `http://localhost:${await listenAnywhere(server)}`;
  const other = (name: string, which: Other, kinds: readonly Kind[]): Player => ({
    name,
    kinds,
    isOurs: false,
    pageUrl: ({ kind, alder, birch }) =>
      `${url}/${which}?${String(new URLSearchParams({ kind, alder: alder.url, birch: birch.url }))}`,
  });
  return {
    all: [
      other('<audio>', 'audio', ['mp3', 'aac', 'hls']),
      other('Howler', 'howler', ['mp3', 'aac']),
      other('hls.js', 'hls', ['hls']),
      {
        name: 'Longwave',
        kinds: ['mp3', 'aac', 'hls'],
        isOurs: true,
        pageUrl: ({ origin }) => `${origin.url}/stations/in/north`,
      },
    ],
    stop: () => void server.close(),
  };
}

function isOther(name: string): name is Other {
  return name in SCRIPTS;
}

function pageOf(which: Other, library: string, given: URLSearchParams): string {
  const [kind, alder, birch] = ['kind', 'alder', 'birch'].map((key) => given.get(key) ?? '');
  const buttons = [
    ['Play Alder live', `player.play(${JSON.stringify(alder)})`],
    ['Play Birch live', `player.play(${JSON.stringify(birch)})`],
    ...['Alder', 'Birch'].flatMap((name) => [
      [`Pause ${name}`, 'player.pause()'],
      [`Resume ${name}`, 'player.resume()'],
      [`Stop ${name}`, 'player.stop()'],
    ]),
  ];
  const script = SCRIPTS[which].replace('FORMAT', JSON.stringify(kind));
  return `<!doctype html><title>Bench</title><body>
${buttons.map(([name, does]) => `<button onclick='${does}'>${name}</button>`).join('\n')}
<script>${library}</script>
<script>${script}
window.playerSays = () => player.says() ? 'playing' : 'paused';
</script>`;
}
