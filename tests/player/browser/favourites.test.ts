// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { createFavourites, isFavourite, renewed, toggled } from '#player/browser/favourites.ts';
import { writeFromAnotherTab } from '#tests/support/storage.ts';
import { aChannel, aStation, aTuning } from '#tests/support/builders.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });
const roots = aTuning({ id: 'qpra-1', name: 'QPRA Roots' });

beforeEach(() => localStorage.clear());

it('adds a channel, and lets it go again', () => {
  const one = toggled({ tunings: [] }, news);
  const two = toggled(one, jazz);
  expect(two.tunings).toEqual([news, jazz]);
  expect(isFavourite(two, 'wxyz-2')).toBe(true);
  expect(toggled(two, news).tunings).toEqual([jazz]);
});

it('keeps them from visit to visit', () => {
  createFavourites().setState({ tunings: [news, jazz] });
  expect(createFavourites().getState().tunings).toEqual([news, jazz]);
});

it('begins anew when what was kept cannot be understood', () => {
  localStorage.setItem('longwave.favourites', '{"tunings":[{"channel":7}]}');
  expect(createFavourites().getState().tunings).toEqual([]);
});

it("takes the network's word for where its channels are today, and keeps the others", () => {
  const moved = aChannel({
    streams: [{ ...news.channel.streams[0], url: 'https://new.example/' }],
  });
  const after = renewed({ tunings: [news, roots] }, [
    aStation({ name: 'Harbor', channels: [moved] }),
  ]);
  expect(after.tunings).toEqual([{ channel: moved, stationName: 'Harbor' }, roots]);
});

it('is the same in every tab', () => {
  const favourites = createFavourites();
  writeFromAnotherTab('longwave.favourites', JSON.stringify({ tunings: [jazz] }));
  expect(favourites.getState().tunings).toEqual([jazz]);
});

it.each(['{"tunings":"all"}', '{"tunings":[null]}', '[]', '{"tunings":[{"channel":{"id":"x"}}]}'])(
  'is none when what was kept is %s',
  (kept) => {
    localStorage.setItem('longwave.favourites', kept);
    expect(createFavourites().getState().tunings).toEqual([]);
  },
);

it('keeps the order in which they were added, when one is let go and added again', () => {
  const all = { tunings: [news, jazz, roots] };
  expect(toggled(toggled(all, jazz), jazz).tunings).toEqual([news, roots, jazz]);
  expect(all.tunings).toEqual([news, jazz, roots]);
});

it('leaves a network that tells of nothing its listeners’ favourites', () => {
  expect(renewed({ tunings: [news, jazz] }, []).tunings).toEqual([news, jazz]);
});
