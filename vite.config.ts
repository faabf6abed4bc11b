import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './scripts/chunkGroups.ts';
import { compressBuild } from './scripts/compressBuild.ts';
import { fetchedImports } from './scripts/fetchedImports.ts';
import { layerOrder } from './scripts/layerOrder.ts';

export default defineConfig({
  plugins: [react(), layerOrder(), fetchedImports(), compressBuild()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    // The content security policy knows no data: URLs.
    assetsInlineLimit: 0,
    // All of it is 10 kB: one file is sooner there than four.
    cssCodeSplit: false,
    rolldownOptions: {
      // The second stands alone: a page asks for it where a banner is due.
      input: ['index.html', 'src/banners/main.ts'],
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups() },
      },
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    // Many wait for real servers and files: one more than cores keeps these busy.
    maxWorkers: availableParallelism() + 1,
    // A bound, not a measure: on a busy machine everything takes longer.
    testTimeout: 60_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
