import { describe, expect, it, onTestFinished } from 'vitest';
import { decodeConfig, type Config } from '#server/config/config.ts';
import { configuredDeployment } from '#server/deployments/configuredDeployment.ts';
import { feedServer } from '#tests/support/feedServer.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>Low water</title><link>https://example.org/low-water</link><guid>1</guid>
<description>It rained.</description></item></channel></rss>`;

function configOf(file: object): Config {
  const decoded = decodeConfig(
    { network: { name: 'Great Lakes' }, stations: [], ...file },
    { env: { TOKEN: 'secret' }, isDirectoryChannel: () => false },
  );
  if ('config' in decoded) return decoded.config;
  throw new Error(JSON.stringify(decoded.complaints));
}

async function deploy(file: object) {
  const polled: string[] = [];
  const deployment = await configuredDeployment(configOf(file), ({ fault, storyCount }) =>
    polled.push(fault ?? `${storyCount} stories`),
  );
  onTestFinished(deployment.stop);
  return { deployment, polled };
}

describe('a network of the operator’s own', () => {
  it('is there with its first stories: no page is served empty that need not be', async () => {
    const { url, asked } = await feedServer((_, response) => {
      response.setHeader('content-type', 'application/rss+xml').end(RSS);
    });

    const { deployment, polled } = await deploy({
      stories: [{ kind: 'feed', url, topic: 'news' }],
    });

    expect(deployment.archive.latest().map(({ headline }) => headline)).toEqual(['Low water']);
    expect(deployment.archive.topics()).toEqual([{ id: 'news', name: 'News' }]);
    expect(deployment.storyUrls).toEqual([url]);
    expect(polled).toEqual(['1 stories']);
    expect(asked[0]?.['user-agent']).toMatch(/^Longwave\//);
  });

  it('is there without those of a publisher that does not answer, and says so', async () => {
    const { url } = await feedServer((_, response) => response.writeHead(503).end());

    const { deployment, polled } = await deploy({ stories: [{ kind: 'feed', url }] });

    expect(deployment.archive.latest()).toEqual([]);
    expect(polled).toEqual(['status']);
  });

  it('gives a source its token, and no other source', async () => {
    const open = await feedServer((_, response) => response.end(RSS));
    const closed = await feedServer((_, response) => response.end('{"resources": []}'));

    await deploy({
      stories: [
        { kind: 'feed', url: open.url },
        { kind: 'cds', url: closed.url, tokenEnv: 'TOKEN' },
      ],
    });

    expect(closed.asked[0]?.authorization).toBe('Bearer secret');
    expect(open.asked[0]?.authorization).toBeUndefined();
  });

  it('may have no stories at all, and knows nothing of what is on', async () => {
    const { deployment } = await deploy({ probe: 'off' });

    expect(deployment.archive.latest()).toEqual([]);
    expect(deployment.onAir.at('wxyz-1', 0)).toBeNull();
    expect(deployment.onAir.day('wxyz-1', '2026-03-01')).toBeNull();
    expect(deployment).toMatchObject({ probeEveryMs: null, routes: [], appUrl: null });
  });

  it('asks nobody any more when it has stopped', async () => {
    const { url, asked } = await feedServer((_, response) => response.end(RSS));
    const { deployment } = await deploy({ stories: [{ kind: 'feed', url, every: '1m' }] });

    deployment.stop();
    deployment.stop();

    expect(asked).toHaveLength(1);
    expect(deployment.archive.latest()).toHaveLength(1);
  });
});
