import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesOfRoute, readBuiltApp } from '#server/pages/builtApp.ts';

const chunk = (file: string, given: object = {}) => ({
  file,
  css: [],
  imports: [],
  isEntry: false,
  ...given,
});

const CHUNKS = {
  'index.html': chunk('assets/index.js', {
    isEntry: true,
    css: ['assets/index.css'],
    imports: ['_shared.js'],
  }),
  '_shared.js': chunk('assets/shared.js'),
  'src/start.tsx': chunk('assets/start.js', { imports: ['_shared.js', '_player.js'] }),
  '_player.js': chunk('assets/player.js', { css: ['assets/player.css'] }),
  'src/StoryPage.tsx': chunk('assets/StoryPage.js', {
    css: ['assets/StoryPage.css'],
    imports: ['_stories.js', '_shared.js', 'index.html'],
  }),
  '_stories.js': chunk('assets/stories.js', { imports: ['_stories2.js'] }),
  '_stories2.js': chunk('assets/stories2.js', { imports: ['_stories.js'] }),
  'src/HelpPage.tsx': chunk('assets/HelpPage.js'),
};

describe('what a route needs beyond index.html', () => {
  it('is the app, the route, and whatever they import, each once', () => {
    const { scripts, styles } = filesOfRoute(CHUNKS, 'src/StoryPage.tsx');

    expect(scripts.toSorted()).toEqual([
      '/assets/StoryPage.js',
      '/assets/player.js',
      '/assets/start.js',
      '/assets/stories.js',
      '/assets/stories2.js',
    ]);
    expect(styles.toSorted()).toEqual(['/assets/StoryPage.css', '/assets/player.css']);
  });

  it('is nothing of another route', () => {
    expect(filesOfRoute(CHUNKS, 'src/HelpPage.tsx').scripts).not.toContain('/assets/StoryPage.js');
  });

  it('is the app alone where the page has no route of its own', () => {
    expect(filesOfRoute(CHUNKS, '').scripts).toEqual(['/assets/start.js', '/assets/player.js']);
    expect(filesOfRoute({}, 'src/StoryPage.tsx')).toEqual({ scripts: [], styles: [] });
  });
});

describe('the built app', () => {
  async function aBuild(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'longwave-built-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(path.join(folder, '.vite'));
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(folder, name), text);
    return folder;
  }

  it('is its document and what became of each source', async () => {
    const manifest = { 'src/start.tsx': { file: 'assets/start.js', isDynamicEntry: true } };
    const folder = await aBuild({
      'index.html': '<!doctype html>',
      '.vite/manifest.json': JSON.stringify(manifest),
    });

    expect(await readBuiltApp(folder)).toEqual({
      folder,
      indexHtml: '<!doctype html>',
      chunks: { 'src/start.tsx': chunk('assets/start.js') },
    });
  });

  it('is not there before it is built, or where a build was left halfway', async () => {
    expect(await readBuiltApp(path.join(tmpdir(), 'longwave-nowhere'))).toBeNull();
    expect(await readBuiltApp(await aBuild({ 'index.html': '' }))).toBeNull();
  });

  it('is an error where it is there and cannot be read: the operator has to know', async () => {
    const folder = await aBuild({ 'index.html': '', '.vite/manifest.json': '{"a": {}}' });

    await expect(readBuiltApp(folder)).rejects.toThrow('Invalid');
  });
});
