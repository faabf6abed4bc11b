import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, it, onTestFinished, vi } from 'vitest';
import { stopServer } from '#server/process/gracefulStop.ts';

/** A server whose answers the test gives, and connections that stay open between requests. */
async function aServer() {
  const answers: ServerResponse[] = [];
  const server = createServer((_, response) => {
    answers.push(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  /** What is answered, or what kept it from being. */
  const ask = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, host: '127.0.0.1', agent }, resolve).on('error', reject).end();
    });
  return { server, answers, ask };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

it('lets a request finish, and ends the connection that would be kept for a next one', async () => {
  const { server, answers, ask } = await aServer();
  const answered = ask();
  await until(() => expect(answers).toHaveLength(1));

  const stopped = stopServer(server, () => undefined);
  answers[0]?.end('done');
  const response = await answered;
  response.resume();
  await once(response, 'end');

  await stopped;
  expect(response.complete).toBe(true);
  expect(server.listening).toBe(false);
});

it('ends at once where nobody asks for anything', async () => {
  const { server } = await aServer();
  let ended = 0;

  await stopServer(server, () => (ended += 1));

  expect([ended, server.listening]).toEqual([1, false]);
});

it('ends live streams first, which never end by themselves', async () => {
  const { server, answers, ask } = await aServer();
  const answered = ask();
  await until(() => expect(answers).toHaveLength(1));
  answers[0]?.write('sound');
  const response = await answered;
  response.resume();

  await stopServer(server, () => answers[0]?.end());

  expect(response.complete || response.readableEnded || response.destroyed).toBe(true);
});

it('takes no one in any more, and cuts who does not come to an end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { server, answers, ask } = await aServer();
  const answered = ask();
  await until(() => expect(answers).toHaveLength(1));
  answers[0]?.write('sound');
  const response = await answered;
  response.on('error', () => undefined);
  const cut = new Promise((resolve) => {
    response.once('close', resolve);
  });
  response.resume();

  const stopped = stopServer(server, () => undefined);
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  vi.advanceTimersByTime(3_000);

  await Promise.all([stopped, cut]);
  expect(response.complete).toBe(false);
});
