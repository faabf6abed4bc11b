import type { Plugin } from 'vite';

const ORDER = '@layer reset, tokens, base, components;';

/** Names the cascade layers, in their order, before every style sheet: no page depends on which of its files comes first. */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css$/ },
      handler: (code) => ({ code: `${ORDER}\n${code}`, map: null }),
    },
  };
}
