import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { slowParts } from '../../../scripts/lint/linearRegex.ts';

it.each([
  ['nested', /(a+)+$/],
  ['nested behind a start', /^(\w+\s?)*$/],
  ['starting anew at each blank', /\s+$/],
  ['starting anew at each query', /\?.*$/],
  ['side by side', /^\d+\s*\w*\s+x/],
  ['side by side of one kind', /^a*a*b/],
])('finds what is slow: %s', (_, { source, flags }) => {
  expect(slowParts(source, flags)).not.toEqual([]);
});

it.each([/^\s+/, /\s\S*$/, /[^\s]+/g, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, /^\s{0,9}\s+x/])(
  'finds nothing in %s',
  ({ source, flags }) => {
    expect(slowParts(source, flags)).toEqual([]);
  },
);

it('says what to look at', () => {
  expect(slowParts(String.raw`\s+$`, '')).toEqual([
    'It takes the square of how often " " comes in a row: each start tries all that follows.',
  ]);
});

/** What our lint says of a file of ours that holds this. */
async function lint(file: string, code: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-lint-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await copyFile('oxlint.config.ts', path.join(folder, 'oxlint.config.ts'));
  for (const shared of ['scripts', 'node_modules']) {
    await symlink(path.resolve(shared), path.join(folder, shared));
  }
  await writeFile(path.join(folder, file), code);
  const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '--deny-warnings', 'src'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout };
}

it('is a part of our lint where strangers are read, and lets pass what is argued', async () => {
  const planted = await lint(
    'src/server/planted.ts',
    'export const END = /\\s+$/;\nexport const MADE = new RegExp(String(END));\n',
  );
  expect(planted.status).toBe(1);
  expect(planted.said).toContain('longwave(linear-regex): It takes the square');
  expect(planted.said).toContain('longwave(linear-regex): It is put together only when it runs');

  const argued = await lint(
    'src/server/argued.ts',
    '// oxlint-disable-next-line longwave/linear-regex -- Ours alone.\nexport const END = /\\s+$/;\n',
  );
  expect(argued).toMatchObject({ status: 0 });
}, 60_000);
