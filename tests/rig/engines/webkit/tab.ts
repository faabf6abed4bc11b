import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { callScript, settleScript, type CallOptions, type Outcome } from './inPage.ts';
import type { WebDriverSession } from './webDriver.ts';

/** Tells Playwright of something that has happened, in the words of WebDriver BiDi. */
export type Tell = (method: string, params: object) => void;

const Ready = v.picklist(['loading', 'interactive', 'complete']);
/** What is asked of the page each time. */
const Look = v.object({ document: v.nullable(v.string()), url: v.string(), ready: Ready });
const Size = v.tuple([v.number(), v.number()]);
const Settled: v.GenericSchema<unknown, Outcome> = v.variant('type', [
  v.object({ type: v.literal('success'), result: v.looseObject({ type: v.string() }) }),
  v.object({ type: v.literal('exception'), text: v.string() }),
  v.object({ type: v.literal('pending'), id: v.string() }),
]);

const LOOK = `return {
  document: window.__longwaveRig?.document ?? null, url: location.href, ready: document.readyState,
}`;
const NOTHING = 'about:blank';
/** How often a page that nothing is asked of is looked at. */
const EVERY_MS = 60;
const LOADING_EVERY_MS = 5;
const LOOK_MS = 1_000;

const PLAIN: CallOptions = { args: [], isHandleWanted: false, awaitPromise: false };

/** One page, and what becomes of it: WebDriver tells nothing by itself, so it is looked at. */
export class Tab {
  readonly id = randomUUID();
  readonly #session: WebDriverSession;
  readonly #tell: Tell;
  readonly #preloads: ReadonlyMap<string, string>;
  #isClosed = false;
  #realm = '';
  #document: string | null = null;
  #url = NOTHING;
  #ready: DocumentReadyState = 'loading';
  /** The one that was asked for and has not come yet. */
  #navigation: string | null = null;
  #commands: Promise<unknown> = Promise.resolve();

  constructor(session: WebDriverSession, tell: Tell, preloads: ReadonlyMap<string, string>) {
    this.#session = session;
    this.#tell = tell;
    this.#preloads = preloads;
  }

  get realm(): string {
    return this.#realm;
  }

  /** Says what there is, and goes on saying what becomes of it. */
  async open(): Promise<void> {
    await this.#look();
    void this.#watch();
  }

  async navigate(url: string): Promise<string> {
    const navigation = randomUUID();
    this.#navigation = navigation;
    this.#tell('browsingContext.navigationStarted', { context: this.id, navigation, url });
    await this.#command(() => this.#session.post('/url', { url }));
    return navigation;
  }

  async reload(): Promise<void> {
    await this.#command(() => this.#session.post('/refresh'));
  }

  async traverse(delta: number): Promise<void> {
    await this.#command(() => this.#session.post(delta < 0 ? '/back' : '/forward'));
  }

  async perform(actions: unknown): Promise<void> {
    await this.#command(() => this.#session.post('/actions', { actions }));
  }

  /** @returns A PNG in base64. */
  async picture(): Promise<string> {
    return v.parse(v.string(), await this.#command(() => this.#session.get('/screenshot')));
  }

  /** Makes the page as large as is wanted; the window has edges of its own. */
  async resize(width: number, height: number): Promise<void> {
    for (let edge = { width: 0, height: 0 }, turn = 0; turn < 3; turn += 1) {
      const asked = { width: width + edge.width, height: height + edge.height };
      await this.#command(() => this.#session.post('/window/rect', asked));
      const [isWidth, isHeight] = v.parse(
        Size,
        await this.#run('return [innerWidth, innerHeight]'),
      );
      if (isWidth === width && isHeight === height) return;
      edge = { width: edge.width + width - isWidth, height: edge.height + height - isHeight };
    }
  }

  /** @param codes What texts the function makes code of. */
  async call(
    declaration: string,
    options: CallOptions,
    codes?: readonly string[],
  ): Promise<Outcome> {
    const script = callScript(declaration, codes);
    let outcome = outcomeOf(await this.#run(script, JSON.stringify(options)));
    while (outcome.type === 'pending') {
      if (this.#isClosed) throw new Error('no such frame: it is closed');
      const { id } = outcome;
      outcome = outcomeOf(
        await this.#command(() =>
          this.#session.post('/execute/async', { script: settleScript(), args: [id] }),
        ),
      );
    }
    return outcome;
  }

  async drop(handles: readonly string[]): Promise<void> {
    await this.#run('window.__longwaveRig?.drop(arguments[0])', handles);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#session.end();
    this.#tell('browsingContext.contextDestroyed', {
      context: this.id,
      url: this.#url,
      userContext: 'default',
      children: null,
      parent: null,
    });
  }

  async #watch(): Promise<void> {
    while (!this.#isClosed) {
      await delay(
        this.#ready === 'complete' && this.#navigation === null ? EVERY_MS : LOADING_EVERY_MS,
      );
      // Between two documents there is none to look at.
      await this.#look().catch(() => {});
    }
  }

  async #look(): Promise<void> {
    const { document, url, ready } = v.parse(
      Look,
      await this.#command(() =>
        this.#session.post('/execute/sync', { script: LOOK, args: [] }, LOOK_MS),
      ),
    );
    const isAnother = document === null || document !== this.#document;
    if (isAnother) await this.#commit(url);
    else if (url !== this.#url) {
      this.#url = url;
      this.#tell('browsingContext.historyUpdated', { context: this.id, url });
    }
    if (isAnother) this.#ready = 'loading';
    this.#advance(ready);
  }

  async #commit(url: string): Promise<void> {
    const navigation = this.#navigation ?? randomUUID();
    const outcome = await this.call('() => window.__longwaveRig.document', PLAIN);
    if (outcome.type !== 'success') throw new Error('The page is not there any more');
    this.#document = String(outcome.result.value);
    for (const declaration of this.#preloads.values()) await this.call(declaration, PLAIN);
    if (this.#realm !== '') {
      if (this.#navigation === null)
        this.#tell('browsingContext.navigationStarted', { context: this.id, navigation, url });
      this.#tell('script.realmDestroyed', { realm: this.#realm });
      this.#tell('browsingContext.navigationCommitted', { context: this.id, navigation, url });
    }
    this.#navigation = null;
    this.#url = url;
    this.#realm = randomUUID();
    this.#tell('script.realmCreated', {
      type: 'window',
      realm: this.#realm,
      context: this.id,
      origin: new URL(url).origin,
    });
  }

  #advance(ready: DocumentReadyState): void {
    const was = this.#ready;
    this.#ready = ready;
    if (was === ready) return;
    if (was === 'loading')
      this.#tell('browsingContext.domContentLoaded', {
        context: this.id,
        navigation: null,
        url: this.#url,
      });
    if (ready === 'complete')
      this.#tell('browsingContext.load', { context: this.id, navigation: null, url: this.#url });
  }

  #run(script: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#command(() => this.#session.post('/execute/sync', { script, args }));
  }

  #command<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#commands.then(act, act);
    this.#commands = done.catch(() => {});
    return done;
  }
}

function outcomeOf(text: unknown): Outcome {
  return v.parse(Settled, JSON.parse(v.parse(v.string(), text)));
}
