import { defineConfig } from 'oxlint';

/** The architecture: each layer, and the layers it may import. Nothing else crosses. */
const mayImport = {
  contract: [],
  messages: [],
  ui: [],
  api: ['contract'],
  player: ['contract', 'messages', 'ui', 'api'],
  features: ['contract', 'messages', 'ui', 'api', 'player'],
  app: ['contract', 'messages', 'ui', 'api', 'player', 'features'],
  server: ['contract', 'messages'],
};
const layers = Object.keys(mayImport);

export default defineConfig({
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'promise', 'unicorn', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': [
      'error',
      { allow: ['**/*.css', '@testing-library/jest-dom/vitest'] },
    ],
    'typescript/switch-exhaustiveness-check': 'error',
    'react/react-in-jsx-scope': 'off',
    // The compiler checks returns, and knows when a switch is exhaustive.
    'typescript/consistent-return': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...Object.entries(mayImport).map(([layer, allowed]) => ({
      files: [`src/${layer}/**`],
      rules: {
        'no-restricted-imports': ['error', { patterns: [outside(layer, allowed)] }] as const,
      },
    })),
    // No feature reaches another: two steps up lead out of a room ('stories/body'), one step out of the feature's own folder.
    ...[
      { files: ['src/features/*/*/**'], climb: '^\\.\\./\\.\\./' },
      { files: ['src/features/*/*.{ts,tsx}'], climb: '^\\.\\./' },
    ].map(({ files, climb }) => ({
      files,
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [outside('features', mayImport.features, climb)] },
        ] as const,
      },
    })),
    { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' as const } },
  ],
});

/** Matches the imports that `layer` may not make, by layer name ('#server/…') or by climbing ('../server/…'). */
function outside(layer: string, allowed: readonly string[], climb?: string) {
  const closed = layers.filter((other) => other !== layer && !allowed.includes(other));
  const regex = climb
    ? `^#(${closed.join('|')}|${layer})/|${climb}`
    : `^(#|(\\.\\./)+)(${closed.join('|')})/`;
  return {
    regex,
    message: `${layer} may import only: ${allowed.join(', ') || 'nothing of ours'}.`,
  };
}
