import type { Stream } from '#contract/station.ts';
import type { DeckEvent, OpenDirectDeck, OpenHlsDeck } from '../decks/deck.ts';
import type { OpenSource } from '../sources/source.ts';

/** Whether a page may not play a stream as it is written: browsers keep plain http out of secure pages (Mixed Content). */
function isInsecure(stream: Stream, pageUrl: string): boolean {
  return pageUrl.startsWith('https:') && stream.url.startsWith('http:');
}

/** Asks over https where the page demands it; many servers answer there too. */
export function securedSource(open: OpenSource, pageUrl: string): OpenSource {
  return (stream, report) => open(isInsecure(stream, pageUrl) ? overTls(stream) : stream, report);
}

/** Segments follow the playlist's own addresses: a playlist by https names what is there by https, or the stream is of no use here. */
export function securedHlsDeck(open: OpenHlsDeck, pageUrl: string): OpenHlsDeck {
  return (stream, start, report) =>
    open(isInsecure(stream, pageUrl) ? overTls(stream) : stream, start, report);
}

/** The last way to try: what is not reached here either is not to be had by https at all. */
export function securedDeck(open: OpenDirectDeck, pageUrl: string): OpenDirectDeck {
  return (stream, report) =>
    isInsecure(stream, pageUrl)
      ? open(overTls(stream), (event) =>
          report(isUnreached(event) ? { ...event, fault: 'insecure' } : event),
        )
      : open(stream, report);
}

function overTls(stream: Stream): Stream {
  const url = new URL(stream.url);
  url.protocol = 'https:';
  return { ...stream, url: url.href };
}

function isUnreached(event: DeckEvent): event is Extract<DeckEvent, { type: 'lost' }> {
  return event.type === 'lost' && event.fault === 'unreachable';
}
