import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceFolder } from '#tests/support/faceFolder.ts';

/** Runs the command on a config with this network. */
async function show(network: object) {
  const file = { network: { name: 'Great Lakes', ...network }, stations: [] };
  const folder = await faceFolder({ 'longwave.config.json': JSON.stringify(file) });
  const target = path.join(folder, 'samples.html');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/face.ts', target], {
    env: { ...process.env, LONGWAVE_CONFIG: path.join(folder, 'longwave.config.json') },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, target };
}

describe('the command that shows a network’s face', { timeout: 30_000 }, () => {
  it('prints every contrast, and says where the samples are', async () => {
    const { status, stdout, target } = await show({ colors: { accent: '#0b6e4f' } });

    expect(status).toBe(0);
    expect(stdout).toContain('#0b6e4f on #fdfaf4  on air');
    expect(stdout).toContain(`Samples: ${target}`);
    expect(await readFile(target, 'utf8')).toContain('The face of Great Lakes');
  });

  it('ends with 1 where a pair fails, and shows it all the same', async () => {
    const { status, stdout, stderr, target } = await show({ colors: { link: '#8899ff' } });

    expect(status).toBe(1);
    expect(stdout).toContain('FAIL');
    expect(stderr).toMatch(/^network\.colors\.link: #8899ff .* would do$/m);
    expect(await readFile(target, 'utf8')).toContain('FAILS, needs 4.5:1');
  });

  it('says which key of the file is wrong, as the origin does', async () => {
    const { status, stderr } = await show({ colour: {} });

    expect(status).toBe(1);
    expect(stderr).toContain('network.colour: unknown key; did you mean "colors"?');
  });
});
