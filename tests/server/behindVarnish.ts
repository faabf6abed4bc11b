import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { startAgingProxy } from '#tests/rig/agingProxy.ts';
import { startOrigin } from '#tests/rig/origin.ts';
import { startVarnish } from '#tests/rig/varnish.ts';

/** An answer as it came over the wire. */
interface Wired {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Told when the question is on its way. */
  readonly onSent?: () => void;
}

export type BehindVarnish = Awaited<ReturnType<typeof behindVarnish>>;

/** The origin's own process, a proxy that counts and makes old, and a real Varnish before both. @param config As of `startOrigin`. */
export async function behindVarnish(config?: unknown) {
  const origin = await startOrigin(config);
  const proxy = await startAgingProxy(Number(new URL(origin.url).port));
  const varnish = await startVarnish(proxy.port);
  const agent = new Agent({ maxSockets: Infinity });

  const send = (port: number, path: string, { method = 'GET', headers = {}, onSent }: Asked) => {
    const { promise, resolve, reject } = Promise.withResolvers<Wired>();
    const all = { host: 'radio.example', ...headers };
    const asking = request({ agent, port, host: '127.0.0.1', path, method, headers: all });
    asking.on('response', async (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(chunks),
      });
    });
    asking.on('error', reject);
    asking.on('finish', () => onSent?.());
    asking.end();
    return promise;
  };
  return {
    proxy,
    /** For what has no end. */
    url: (path: string) => `http://127.0.0.1:${varnish.port}${path}`,
    ask: (path: string, asked: Asked = {}) => send(varnish.port, path, asked),
    purge: (keys: string) =>
      send(varnish.purgePort, '/', { method: 'PURGE', headers: { 'surrogate-key': keys } }),
    /** As when its power goes. */
    killOrigin: async () => {
      await origin.program.end('SIGKILL');
      proxy.setOrigin(null);
    },
    stop: async () => {
      agent.destroy();
      await varnish.stop();
      proxy.stop();
      await origin.stop();
    },
  };
}
