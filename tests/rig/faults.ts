import { setTimeout as delay } from 'node:timers/promises';
import type { Proxy, Weather } from './proxy.ts';

/** What a fault has its hands on: a channel's two servers, the lines to them, and the listener's own connection. */
export interface FaultTargets {
  readonly primary: FaultyServer;
  readonly primaryLine: Proxy;
  readonly backupLine: Proxy;
  readonly setOffline: (isOffline: boolean) => Promise<void>;
}

interface FaultyServer {
  readonly kill: () => Promise<void>;
  readonly revive: () => Promise<void>;
  readonly stopEncoder: () => Promise<void>;
  readonly startEncoder: () => Promise<void>;
}

export interface Fault {
  readonly name: string;
  /** Whether it is there before anyone presses play; else it comes while the channel plays. */
  readonly isThereFromTheStart: boolean;
  /** Resolves when it is over; of what stays for good, when it is there. */
  readonly strike: (at: FaultTargets) => Promise<void>;
  /** How long it is watched, from its beginning. */
  readonly watchSeconds: number;
  /** From when on silence counts, after its beginning: nothing can sound while everything is down. */
  readonly judgedFromSeconds: number;
  /** Whether the channel has a stream of a lower rate to go to. */
  readonly hasLowRate: boolean;
  /** The most silence that Longwave is allowed. */
  readonly silenceBarSeconds: number;
}

type Told = Pick<Fault, 'name' | 'strike' | 'watchSeconds'> & Partial<Fault>;

function fault(told: Told): Fault {
  return {
    isThereFromTheStart: false,
    judgedFromSeconds: 0,
    hasLowRate: false,
    silenceBarSeconds: 0,
    ...told,
  };
}

/** The weather of a line, for some seconds; then it is fair again. */
async function weatherFor(line: Proxy, weather: Weather, seconds: number): Promise<void> {
  line.setWeather(weather);
  await delay(seconds * 1000);
  line.setWeather({ kind: 'fair' });
}

async function killFor({ primary }: FaultTargets, seconds: number): Promise<void> {
  await primary.kill();
  await delay(seconds * 1000);
  await primary.revive();
}

const bothLines = ({ primaryLine, backupLine }: FaultTargets) => [primaryLine, backupLine];

/** Every way in which a line, a server or the listener's own connection fails, and how it is done. */
export const FAULTS: readonly Fault[] = [
  fault({
    name: 'connection reset, server fine',
    watchSeconds: 20,
    strike: async ({ primaryLine }) => primaryLine.cut('reset'),
  }),
  fault({
    name: 'connection closed in order, server fine',
    watchSeconds: 20,
    strike: async ({ primaryLine }) => primaryLine.cut('close'),
  }),
  fault({
    name: 'server killed, back in 2 s',
    watchSeconds: 25,
    strike: (at) => killFor(at, 2),
  }),
  fault({
    name: 'server killed, back in 10 s',
    watchSeconds: 35,
    strike: (at) => killFor(at, 10),
  }),
  fault({
    name: 'silent on the wire 5 s',
    watchSeconds: 25,
    strike: ({ primaryLine }) => weatherFor(primaryLine, { kind: 'silent' }, 5),
  }),
  fault({
    name: 'silent on the wire 20 s',
    watchSeconds: 45,
    strike: ({ primaryLine }) => weatherFor(primaryLine, { kind: 'silent' }, 20),
  }),
  fault({
    name: 'encoder gone 8 s',
    watchSeconds: 30,
    strike: async ({ primary }) => {
      await primary.stopEncoder();
      await delay(8000);
      await primary.startEncoder();
    },
  }),
  fault({
    name: 'primary gone for good',
    watchSeconds: 25,
    strike: async ({ primaryLine }) => primaryLine.setWeather({ kind: 'refuses' }),
  }),
  fault({
    name: 'primary silent on the wire for good',
    watchSeconds: 30,
    strike: async ({ primaryLine }) => primaryLine.setWeather({ kind: 'silent' }),
  }),
  fault({
    name: '64 kbit/s for 20 s',
    watchSeconds: 45,
    hasLowRate: true,
    silenceBarSeconds: 1,
    strike: async (at) => {
      await Promise.all(
        bothLines(at).map((line) => weatherFor(line, { kind: 'slow', kbps: 64 }, 20)),
      );
    },
  }),
  fault({
    name: 'browser offline 10 s',
    watchSeconds: 30,
    silenceBarSeconds: 0.2,
    strike: async ({ setOffline }) => {
      await setOffline(true);
      await delay(10_000);
      await setOffline(false);
    },
  }),
  fault({
    name: '404 from the start',
    isThereFromTheStart: true,
    watchSeconds: 20,
    silenceBarSeconds: 0.5,
    strike: async ({ primaryLine }) => primaryLine.setWeather({ kind: 'answers', status: 404 }),
  }),
  fault({
    name: '503 for the first 10 s',
    isThereFromTheStart: true,
    watchSeconds: 30,
    silenceBarSeconds: 0.5,
    strike: ({ primaryLine }) => weatherFor(primaryLine, { kind: 'answers', status: 503 }, 10),
  }),
  fault({
    name: 'everything down 60 s, then back',
    watchSeconds: 85,
    judgedFromSeconds: 60,
    silenceBarSeconds: 5,
    strike: async (at) => {
      await Promise.all(bothLines(at).map((line) => weatherFor(line, { kind: 'refuses' }, 60)));
    },
  }),
];
