import { createServer } from 'node:http';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { hostileAnswers, type HostileAnswer } from '#tests/server/hostileBodies.ts';
import { goodFeed, goodPosts } from './goodStories.ts';

/** A publisher of stories, and when it was asked for them, in UTC milliseconds. */
export interface Publisher {
  readonly name: string;
  readonly kind: HostileAnswer['kind'];
  readonly url: string;
  readonly isGood: boolean;
  readonly askedMs: readonly number[];
}

type AnswerNow = () => Pick<HostileAnswer, 'body' | 'headers'>;

/** Two who send what they should, and two who send poison, another at each time. @param random From 0 up to 1: in which order. */
export async function startPublishers(random: () => number) {
  const hostile = Object.values(hostileAnswers());
  let feedTurn = 0;
  let postsTurn = 0;
  const publishers = [
    one('feed', 'feed', true, () => ({ body: goodFeed(feedTurn++) })),
    one('poison-feed', 'feed', false, inTurn(hostile, 'feed', random)),
    one('posts', 'wordpress', true, () => ({ body: goodPosts(postsTurn++) })),
    one('poison-posts', 'wordpress', false, inTurn(hostile, 'wordpress', random)),
  ];
  const server = createServer((request, response) => {
    const publisher = publishers.find(({ name }) => `/${name}` === request.url);
    if (!publisher) return void response.writeHead(404).end();
    publisher.askedMs.push(Date.now());
    const { body, headers } = publisher.answer();
    response.writeHead(200, { ...headers }).end(body);
  });
  const base = `http://127.0.0.1:${await listenAnywhere(server)}`;
  return {
    all: publishers.map(({ name, kind, isGood, askedMs }): Publisher => ({
      name,
      kind,
      isGood,
      askedMs,
      url: `${base}/${name}`,
    })),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function one(name: string, kind: HostileAnswer['kind'], isGood: boolean, answer: AnswerNow) {
  const askedMs: number[] = [];
  return { name, kind, isGood, askedMs, answer };
}

function inTurn(
  all: readonly HostileAnswer[],
  wanted: HostileAnswer['kind'],
  random: () => number,
): AnswerNow {
  const shuffled = all
    .filter(({ kind }) => kind === wanted)
    .map((answer) => ({ answer, place: random() }))
    .toSorted((first, second) => first.place - second.place);
  let turn = 0;
  return () => shuffled[turn++ % shuffled.length]?.answer ?? { body: '' };
}
