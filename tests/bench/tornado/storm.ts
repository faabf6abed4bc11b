import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { runProgram } from '#tests/rig/program.ts';
import { until } from '#tests/rig/until.ts';
import { seeded } from '../chance.ts';
import { startOurs } from '../origin/ours.ts';
import { CrowdReport, type Row } from './crowd/crowdReport.ts';
import type { CrowdTask } from './crowd/crowdTask.ts';
import { goodSlugs } from './town/goodStories.ts';
import { startHeartbeat } from './crowd/heartbeat.ts';
import { watchProcesses, type ProcessLog } from './watched/processLog.ts';
import { startPublishers, type Publisher } from './town/publishers.ts';
import { startStreamServers } from './town/streamServers.ts';
import { townConfig } from './town/town.ts';

export interface StormTask {
  /** Holds the origin's config and its log; the caller's to remove. */
  readonly folder: string;
  readonly listeners: number;
  readonly lengthMs: number;
  /** Of the order of the poison. */
  readonly seed: number;
}

/** All that came of a storm. */
export interface Storm {
  readonly crowd: CrowdReport;
  readonly heartbeat: Row;
  /** The origin's. */
  readonly processes: ProcessLog;
  readonly publishers: readonly Publisher[];
  readonly probedMs: ReadonlyMap<string, readonly number[]>;
  readonly deaths: number;
  /** The origin's. */
  readonly log: string;
  /** When it was looked at last; UTC milliseconds. */
  readonly endMs: number;
}

/** Listeners do the same each time. */
const CROWD_SEED = 7;
/** The last answers are waited for. */
const MOST_AFTER_MS = 60_000;
const START_WITHIN_MS = 90_000;
const FILE = /(?:src|href)="(\/assets\/[^"]+)"/g;

export async function storm({ folder, listeners, lengthMs, seed }: StormTask): Promise<Storm> {
  const [publishers, streams] = [await startPublishers(seeded(seed)), await startStreamServers()];
  const config = path.join(folder, 'longwave.config.json');
  await writeFile(config, JSON.stringify(townConfig(publishers.all, streams)));
  const origin = await startOurs(folder, { config, withinMs: START_WITHIN_MS, workers: '' });
  try {
    const seen = await watchProcesses(await origin.pid());
    const port = Number(new URL(origin.url).port);
    const task = { port, listeners, lengthMs, seed: CROWD_SEED, ...(await town(origin.url)) };
    const heartbeat = startHeartbeat(port);
    const crowd = await crowdOf(task);
    const beats = heartbeat.stop();
    return {
      crowd,
      heartbeat: beats,
      processes: await seen(),
      publishers: publishers.all,
      probedMs: streams.probedMs,
      deaths: streams.deaths(),
      log: await origin.log(),
      endMs: Date.now(),
    };
  } finally {
    await origin.stop();
    publishers.stop();
    streams.stop();
  }
}

/** What there is to read, and what comes with a page. */
async function town(
  url: string,
): Promise<Pick<CrowdTask, 'stories' | 'frontFiles' | 'storyFiles'>> {
  const text = async (address: string) => (await fetch(url + address)).text();
  const stories = await until('the good stories are there', async () => {
    const slugs = goodSlugs(await text('/sitemap.xml'));
    const isThere = ['storm-', 'county-'].every((start) =>
      slugs.some((slug) => slug.startsWith(start)),
    );
    return isThere ? slugs : null;
  });
  const filesIn = (page: string) => [
    ...new Set([...page.matchAll(FILE)].map(([, file = '']) => file)),
  ];
  return {
    stories,
    frontFiles: filesIn(await text('/')),
    storyFiles: filesIn(await text(`/stories/${stories[0]}`)),
  };
}

/** @throws Error when its process ends otherwise than with a report. */
async function crowdOf(task: CrowdTask): Promise<CrowdReport> {
  const crowd = runProgram(process.execPath, [
    path.join(import.meta.dirname, 'crowd/crowd.ts'),
    JSON.stringify(task),
  ]);
  const late = setTimeout(() => void crowd.end('SIGKILL'), task.lengthMs + MOST_AFTER_MS);
  const code = await crowd.exited;
  clearTimeout(late);
  if (code !== 0) throw new Error(`The crowd ended with ${code}: ${crowd.output()}`);
  return v.parse(CrowdReport, JSON.parse(crowd.output().trim().split('\n').at(-1) ?? ''));
}
