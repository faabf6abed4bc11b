import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressBuild } from './scripts/compressBuild.ts';
import { layerOrder } from './scripts/layerOrder.ts';

const SHARED = /node_modules|src\/(ui|api|contract|messages|player)\/|Queries/;
/** Shared too, but by parts that come when they are asked for. */
const LATER = /hls\.js|directoryQuery|contract\/(directory|streamStatus)|messages\/(en\/help|helpMessages)|player\/(originVerdict|decks\/hls(?!Deck|Library))/;

export default defineConfig({
  plugins: [react(), layerOrder(), compressBuild()],
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
      output: {
        // What several pages share comes in one file each, not in twenty.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: (id) => SHARED.test(id) && !LATER.test(id),
              minShareCount: 2,
            },
            { name: 'stations', test: /src\/features\/stations\/(?!.*(?:directoryQuery|useListings))/, minShareCount: 2 },
            { name: 'stories', test: /src\/features\/stories\// },
          ],
        },
      },
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
