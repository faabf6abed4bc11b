import * as v from 'valibot';
import { asExpression, type Outcome, type RemoteValue } from './inPage.ts';
import { Tab, type Tell } from './tab.ts';
import type { WebDriverSession } from './webDriver.ts';

const Command = v.looseObject({
  id: v.number(),
  method: v.string(),
  params: v.record(v.string(), v.any()),
});

/** How Playwright evaluates whatever it is given: its own helper gets the text, and makes code of it. */
const EVALUATES = '(utilityScript, ...args) => utilityScript.evaluate(...args)';
const EVALUATED_AT = 3;
/** Where, in what it is given, there is a text that is made code of too. */
const CODE_KEY = 'functionText';

interface Given {
  readonly openSession: () => Promise<WebDriverSession>;
  readonly send: (message: string) => void;
  /** Playwright has ended it. */
  readonly onClosed: () => void;
}

/** Answers Playwright's WebDriver BiDi with what WebDriver can do. One browser for each page. */
export class Bridge {
  readonly #given: Given;
  readonly #tabs = new Map<string, Tab>();
  readonly #preloads = new Map<string, string>();
  #count = 0;
  #viewport: { readonly width: number; readonly height: number } | null = null;

  constructor(given: Given) {
    this.#given = given;
  }

  /** @param text A command, as it came. */
  async take(text: string): Promise<void> {
    const { id, method, params } = v.parse(Command, JSON.parse(text));
    try {
      const result = await this.#answer(method, params);
      this.#given.send(JSON.stringify({ type: 'success', id, result: result ?? {} }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#given.send(JSON.stringify({ type: 'error', id, error: 'unknown error', message }));
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#tabs.values()].map((tab) => tab.close()));
  }

  async #answer(method: string, params: Record<string, any>): Promise<object | null | undefined> {
    switch (method) {
      case 'session.new':
        return {
          sessionId: 'webkit',
          capabilities: { browserVersion: '', userAgent: '', platformName: '' },
        };
      case 'browser.createUserContext':
        return { userContext: `user-${(this.#count += 1)}` };
      case 'network.addIntercept':
        if (params['phases']?.includes('beforeRequestSent'))
          throw new Error(`WebKit cannot: ${method}`);
        return { intercept: 'none' };
      case 'network.addDataCollector':
        return { collector: 'none' };
      case 'browsingContext.setViewport':
        if (params['viewport']) this.#viewport = params['viewport'];
        if (params['context'] && params['viewport']) {
          const { width, height } = params['viewport'];
          await this.#tab(params).resize(width, height);
        }
        return null;
      case 'browsingContext.create':
        return { context: await this.#open(params['userContext']) };
      case 'browsingContext.close':
        return this.#closeTab(this.#tab(params));
      case 'browsingContext.navigate':
        return { navigation: await this.#tab(params).navigate(params['url']), url: params['url'] };
      case 'browsingContext.reload':
        await this.#tab(params).reload();
        return null;
      case 'browsingContext.traverseHistory':
        await this.#tab(params).traverse(params['delta']);
        return null;
      case 'browsingContext.captureScreenshot':
        return { data: await this.#tab(params).picture() };
      case 'input.performActions':
        await this.#tab(params).perform(wholePixels(params['actions']));
        return null;
      case 'script.addPreloadScript':
        this.#preloads.set(`${(this.#count += 1)}`, params['functionDeclaration']);
        return { script: `${this.#count}` };
      case 'script.removePreloadScript':
        this.#preloads.delete(params['script']);
        return null;
      case 'script.callFunction':
        return this.#call(params, params['functionDeclaration'], params['arguments'] ?? []);
      case 'script.evaluate':
        return this.#call(params, `() => (${asExpression(params['expression'])}\n)`, []);
      case 'script.disown':
        await this.#tab(params['target']).drop(params['handles']);
        return null;
      case 'browser.close':
        await this.close();
        this.#given.onClosed();
        return null;
      case 'browser.removeUserContext':
        await Promise.all([...this.#tabs.values()].map((tab) => this.#closeTab(tab)));
        return null;
      default:
        return null;
    }
  }

  async #open(userContext: string): Promise<string> {
    const session = await this.#given.openSession();
    const tab = new Tab(session, this.#tell, this.#preloads);
    this.#tabs.set(tab.id, tab);
    this.#tell('browsingContext.contextCreated', {
      context: tab.id, url: 'about:blank', userContext, children: [], parent: null, originalOpener: null, clientWindow: tab.id,
    }); // prettier-ignore
    await tab.open();
    if (this.#viewport) await tab.resize(this.#viewport.width, this.#viewport.height);
    return tab.id;
  }

  async #closeTab(tab: Tab): Promise<null> {
    this.#tabs.delete(tab.id);
    await tab.close();
    return null;
  }

  async #call(
    params: Record<string, any>,
    declaration: string,
    args: readonly RemoteValue[],
  ): Promise<object> {
    const tab = this.#tab(params['target']);
    const codes = declaration === EVALUATES ? codesIn(args) : [];
    const outcome = await tab.call(
      declaration,
      {
        args,
        isHandleWanted: params['resultOwnership'] === 'root',
        awaitPromise: params['awaitPromise'] === true,
      },
      codes,
    );
    return answered(outcome, tab.realm);
  }

  #tab({ context }: Record<string, any>): Tab {
    const tab = this.#tabs.get(context);
    if (!tab) throw new Error(`no such frame: ${context}`);
    return tab;
  }

  readonly #tell: Tell = (method, params) => {
    this.#given.send(JSON.stringify({ type: 'event', method, params }));
  };
}

function answered(outcome: Outcome, realm: string): object {
  if (outcome.type === 'success') return { type: 'success', realm, result: outcome.result };
  const text = outcome.type === 'exception' ? outcome.text : 'still awaited';
  return {
    type: 'exception',
    realm,
    exceptionDetails: {
      text,
      columnNumber: 0,
      lineNumber: 0,
      stackTrace: { callFrames: [] },
      exception: { type: 'error' },
    },
  };
}

/** WebKit takes no parts of a pixel. */
function wholePixels(actions: any): unknown {
  return actions.map((source: any) => ({
    ...source,
    actions: source.actions?.map((action: any) => ({
      ...action,
      ...('x' in action ? { x: Math.round(action.x), y: Math.round(action.y) } : {}),
    })),
  }));
}

function codesIn(args: readonly RemoteValue[]): string[] {
  const inner: string[] = [];
  const walk = (value: any) => {
    if (!Array.isArray(value)) {
      if (value?.value) walk(value.value);
      return;
    }
    const fields = value.map((pair) => (Array.isArray(pair) ? pair.map((one) => one.value) : []));
    const isCode = fields.some(([key, one]) => key === 'k' && one === CODE_KEY);
    const code = fields.find(([key]) => key === 'v')?.[1];
    if (isCode && typeof code === 'string') inner.push(`(${code})`);
    else for (const one of value) walk(one);
  };
  walk(args);
  return [String(args[EVALUATED_AT]!.value), ...inner];
}
