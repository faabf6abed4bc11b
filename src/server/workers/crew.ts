import cluster, { type Worker } from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { afterTimeout, type After } from '../net/afterTimeout.ts';
import { portMistake } from '../process/portMistake.ts';
import type { Maker } from './maker.ts';
import type { Order, PortFault, ToWorker } from './messages.ts';
import { replacementOf, type Replacement } from './replacement.ts';

/** Workers cut what does not end after three seconds. */
const STOP_WITHIN_MS = 3_500;

/** What there is to serve. */
interface Service {
  readonly maker: Pick<Maker, 'socketPath' | 'revision' | 'bases'>;
  readonly port: number;
  readonly appUrl: string | null;
  readonly trustProxy: boolean;
}

/** One that has ended, as it is logged. */
interface LoggedEnd {
  /** ISO 8601. */
  readonly time: string;
  /** Its process. */
  readonly worker: number | undefined;
  /** 'SIGKILL', 'code 1' */
  readonly ended: string;
  /** When another takes its place, in seconds. */
  readonly replacedIn: number;
}

interface CrewDeps {
  readonly count: number;
  /** The module that each of them runs. */
  readonly program?: string;
  readonly log?: (end: LoggedEnd) => void;
  readonly after?: After;
}

const PROGRAM = fileURLToPath(new URL('./workerProcess.ts', import.meta.url));

/** The processes that answer listeners, and share a port for it. One that ends is replaced. */
export class Crew {
  readonly #log: (end: LoggedEnd) => void;
  readonly #after: After;
  readonly #members = new Set<Worker>();
  /** Those who have the port. */
  readonly #listeners = new Map<Worker, number>();
  readonly #listening = Promise.withResolvers<number>();
  readonly #gone = Promise.withResolvers<void>();
  #service: Service | null = null;
  /** Those who are still to be started. */
  #missing: number;
  #isOver = false;

  /** Starts the first. */
  constructor({ count, program = PROGRAM, log = print, after = afterTimeout }: CrewDeps) {
    this.#log = log;
    this.#after = after;
    // It may be that nobody waits for it.
    this.#listening.promise.catch(() => undefined);
    // Each takes connections itself, so that whoever would hand them round need not be there.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    cluster.setupPrimary({ exec: program, args: [] });
    this.#missing = count - 1;
    this.#hire(0);
  }

  /**
   * Has them serve. One is enough to begin with: the others would only be in the way of it while it starts.
   *
   * @returns The port, when the first of them listens.
   * @throws {ConfigError} when it is taken, or not ours to take.
   */
  serve(service: Service): Promise<number> {
    this.#service = service;
    for (const worker of this.#members) send(worker, orderFor(service));
    return this.#listening.promise;
  }

  /** Tells them that what answers are made of has changed. */
  readonly tell = (revision: number): void => {
    for (const worker of this.#members) send(worker, { is: 'changed', revision });
  };

  /** Lets them finish what they are at, and settles when all have ended. */
  async stop(): Promise<void> {
    this.#isOver = true;
    if (this.#members.size === 0) return;
    for (const worker of this.#members) send(worker, { is: 'stop' });
    const cancel = this.#after(STOP_WITHIN_MS, () => this.end());
    await this.#gone.promise;
    cancel();
  }

  /** Ends them, whatever they are at. */
  end(): void {
    this.#isOver = true;
    for (const { process: child } of this.#members) child.kill('SIGKILL');
  }

  #hire(failures: number): void {
    const startedMs = performance.now();
    const worker = cluster.fork();
    this.#members.add(worker);
    const lose = (ended: string) =>
      this.#lose(worker, ended, replacementOf(performance.now() - startedMs, failures));
    worker.once('exit', (code: number | null, signal: string | null) =>
      lose(signal ?? `code ${code}`),
    );
    worker.on('error', (error) => {
      // One that could not be started does not end.
      if (worker.process.pid === undefined) lose(error.message);
    });
    worker.on('listening', ({ port }) => {
      this.#listeners.set(worker, port);
      this.#listening.resolve(port);
      // When it has been said where the first one is.
      setImmediate(() => this.#hireMissing());
    });
    worker.on('message', (said: PortFault | object) => {
      // What else is said is for who watches our files, and theirs (`node --watch`).
      if (!('is' in said)) return void process.send?.(said);
      this.#listening.reject(portMistake(said, this.#service?.port ?? 0));
      worker.process.kill('SIGKILL');
    });
    if (this.#service) send(worker, orderFor(this.#service));
  }

  #hireMissing(): void {
    for (; this.#missing > 0 && !this.#isOver; this.#missing -= 1) this.#hire(0);
  }

  #lose(worker: Worker, ended: string, { waitMs, failures }: Replacement): void {
    if (!this.#members.delete(worker)) return;
    if (this.#members.size === 0) this.#gone.resolve();
    if (this.#isOver) return;
    this.#keepPort(worker);
    const time = new Date().toISOString();
    this.#log({ time, worker: worker.process.pid, ended, replacedIn: waitMs / 1_000 });
    this.#after(waitMs, () => {
      if (!this.#isOver) this.#hire(failures);
    });
  }

  /** Where any port would do, those who come later share the one that was taken, or take it when nobody is left who has it. */
  #keepPort(worker: Worker): void {
    const port = this.#listeners.get(worker);
    this.#listeners.delete(worker);
    if (this.#service === null || port === undefined || this.#listeners.size > 0) return;
    this.#service = { ...this.#service, port };
  }
}

function orderFor({ maker, port, appUrl, trustProxy }: Service): Order {
  const [revision, bases] = [maker.revision(), maker.bases()];
  return { is: 'serve', socketPath: maker.socketPath, port, appUrl, trustProxy, revision, bases };
}

/** Whoever is not there any more need not be told. */
function send(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}

function print(end: LoggedEnd): void {
  console.log(JSON.stringify(end));
}
