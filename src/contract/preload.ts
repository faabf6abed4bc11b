import * as v from 'valibot';

/**
 * What the origin already knows when it answers a page, set into it as `<script type="application/json" id="preload">`:
 * answers of our own API by their path ('/api/front'), so that the first screen needs no further request.
 */
export const Preload = v.record(v.string(), v.unknown());
export type Preload = v.InferOutput<typeof Preload>;
