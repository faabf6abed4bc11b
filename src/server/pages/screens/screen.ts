import type { Network } from '#contract/network.ts';
import { reachOf, type Reach } from '#contract/reach.ts';
import type { Preload } from '#contract/preload.ts';
import type { Picture } from '#contract/picture.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';
import type { Answers } from '../../answers/answers.ts';
import type { Face } from '../../face/face.ts';
import { offeredStation } from './offeredStation.ts';

/** What the origin says of one of the app's screens before the app itself runs. */
export interface Screen {
  readonly status: 200 | 404;
  /** The whole of `<title>`, with the network's name in it. */
  readonly title: string;
  readonly description: string;
  /** An absolute address; null: a page that is not there has none. */
  readonly canonical: string | null;
  readonly kind: 'website' | 'article';
  /** What link previews show, and what the reader sees first; null: link previews show the network's. */
  readonly picture: Picture | null;
  /** What is drawn before the app runs; null: nothing but the network's name. */
  readonly first: FirstWords | null;
  readonly isUnlisted: boolean;
  /** JSON-LD: one object each. */
  readonly structuredData: readonly object[];
  /** Answers of the API that it needs at once, by path. */
  readonly answers: Preload;
  /** Paths of those that change by the second, and are asked for beside the scripts: a page that holds one would never stay the same. */
  readonly asked: readonly string[];
  /** What it is made of beyond what all pages are, as a CDN is told to forget it. */
  readonly keys: readonly string[];
  /** The source of its route, whose script and styles are asked for with the page; null: it has none of its own. */
  readonly module: string | null;
}

/** What screens are made from. */
export interface ScreenDeps {
  readonly answers: Answers;
  readonly network: Network;
  readonly messages: ServerMessages;
  readonly face: Face;
  /** A path of ours, or somebody's address, as an absolute one. */
  readonly absolute: (pathOrUrl: string) => string;
}

/** What a screen says first, and how it is laid out: as the app will (src/ui/firstPaint.css). */
export interface FirstWords {
  readonly shape: 'lead' | 'story' | 'list' | 'station';
  readonly kicker: string | null;
  readonly headline: string;
  readonly dek: string | null;
  /** A paragraph that stands under them. */
  readonly about?: string | null;
  /** Where the headline leads; null: it is the page's own. */
  readonly href: string | null;
}

/** How much radio there is to tell of. */
export function reachIn({ answers, network }: Pick<ScreenDeps, 'answers' | 'network'>): Reach {
  return reachOf(answers.stations().stations, network.hasDirectory);
}

type OwnParts = Partial<Screen> & Pick<Screen, 'title' | 'description' | 'canonical'>;

/** Adds to a screen's own parts what most have in common. Its title goes without the network's name. */
export function screenOf(deps: ScreenDeps, own: OwnParts): Screen {
  const { answers, network, messages, absolute } = deps;
  return {
    status: 200,
    kind: 'website',
    picture: null,
    first: null,
    isUnlisted: false,
    structuredData: [],
    asked: [],
    keys: [],
    module: null,
    ...own,
    title: messages.app.pageTitle(own.title, network.name),
    canonical: own.canonical && absolute(own.canonical),
    // The player, which is on every page, knows channels by the list of stations.
    answers: {
      '/api/network': network,
      '/api/site': answers.site(),
      '/api/stations': answers.stations(),
      ...offeredAnswer(network, answers),
      ...own.answers,
    },
  };
}

/** The channel that the player offers, where it is the directory's: the list of stations does not hold it. */
function offeredAnswer(network: Network, answers: Answers): Preload {
  const station = offeredStation(network, answers);
  if (!station || answers.stations().stations.includes(station)) return {};
  return { [`/api/stations/${station.id}`]: station };
}

/** The first words of a page that is a list: its heading. */
export function listWords(headline: string, dek: string | null = null): FirstWords {
  return { shape: 'list', kicker: null, headline, dek, href: null };
}

export function notFoundScreen(deps: ScreenDeps): Screen {
  const { messages, network } = deps;
  return screenOf(deps, {
    status: 404,
    title: messages.app.notFoundTitle,
    description: messages.server.notFoundDescription(network.name),
    canonical: null,
    isUnlisted: true,
    keys: ['not-found'],
  });
}
