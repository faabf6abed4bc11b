import * as v from 'valibot';
import { Channel } from '#contract/station.ts';

/** What a listener tuned in to: a channel, and the name of the station it belongs to. */
export const Tuning = v.object({ channel: Channel, stationName: v.string() });
export type Tuning = v.InferOutput<typeof Tuning>;
