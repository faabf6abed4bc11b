import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { freePort } from '../../freePort.ts';
import { familyOf } from '../../processes.ts';
import { runProgram, type Program } from '../../program.ts';
import { STARTED_WITHIN, until } from '../../until.ts';

const Started = v.object({ sessionId: v.string() });
const Answer = v.object({ value: v.unknown() });
const Failure = v.object({ error: v.string(), message: v.string() });

/** One window of one browser, driven by WebDriver (W3C WebDriver 2). Commands run one after the other. */
export class WebDriverSession {
  readonly #driver: Program;
  readonly #url: string;

  private constructor(driver: Program, url: string) {
    this.#driver = driver;
    this.#url = url;
  }

  /** Starts a driver and, by it, a browser with nothing in it. */
  static async start(program: string, capabilities: object): Promise<WebDriverSession> {
    const port = await freePort();
    const driver = runProgram(program, [`--port=${port}`, '--host=127.0.0.1']);
    const base = `http://127.0.0.1:${port}`;
    try {
      await until(
        `${program} listens`,
        () => {
          if (driver.exitCode() !== null) throw new Error(`${program} ended: ${driver.output()}`);
          // What is asked just as it begins to listen may be lost.
          return send('GET', `${base}/status`, undefined, ASK_MS).catch(() => null);
        },
        STARTED_WITHIN,
      );
      const asked = { capabilities: { alwaysMatch: capabilities } };
      const { sessionId } = v.parse(Started, await send('POST', `${base}/session`, asked));
      return new WebDriverSession(driver, `${base}/session/${sessionId}`);
    } catch (error) {
      await driver.end('SIGKILL');
      throw error;
    }
  }

  get = (path: string): Promise<unknown> => send('GET', this.#url + path);
  /** @param withinMs What a page is asked for while another takes its place is sometimes never answered. */
  post = (path: string, body: object = {}, withinMs = ANSWER_MS): Promise<unknown> =>
    send('POST', this.#url + path, body, withinMs);

  /** A browser that does not end by itself is ended with all that it started. */
  async end(): Promise<void> {
    const family = familyOf(this.#driver.pid!);
    await Promise.race([send('DELETE', this.#url).catch(() => {}), delay(END_MS)]);
    // The driver counts as ended when nobody holds its output any more, and all of them do.
    for (const pid of family) endNow(pid);
    await this.#driver.end('SIGKILL');
  }
}

const ASK_MS = 200;
const END_MS = 1_000;
const ANSWER_MS = 20_000;

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** @throws Error By the name that WebDriver gives it (§6.6). */
async function send(
  method: string,
  url: string,
  body?: object,
  withinMs = ANSWER_MS,
): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    signal: AbortSignal.timeout(withinMs),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = v.parse(Answer, await answer.json());
  if (answer.ok) return value;
  const { error, message } = v.parse(Failure, value);
  throw new Error(`${error}: ${message}`);
}
