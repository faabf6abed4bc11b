/** hls.js without what radio has no use for (subtitles, DRM, advertisements, other sound tracks). It ships without types of its own. */
declare module 'hls.js/light' {
  import type { FragmentLoaderConstructor, PlaylistLoaderConstructor } from 'hls.js';

  export { default as Hls, ErrorTypes, Events } from 'hls.js';
  export const FetchLoader: FragmentLoaderConstructor;
  export const XhrLoader: PlaylistLoaderConstructor;
}
