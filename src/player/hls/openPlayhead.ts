import { Hls } from 'hls.js/light';
import { HlsPlayhead } from './hlsPlayhead.ts';
import type { OpenPlayhead } from './streamPlayhead.ts';

/** Where hls.js comes in: whatever imports this brings it along. */
export const openPlayhead: OpenPlayhead = (deps, feeding, start, reports) =>
  new HlsPlayhead({ ...deps, openHls: (config) => new Hls(config) }, feeding, start, reports);
