// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { StoryBody } from '#features/stories/body/StoryBody.tsx';
import { violations } from '#tests/support/axe.ts';
import { aPicture } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';
import { words } from '../builders.ts';

const show = (...body: Block[]) => showView(<StoryBody body={body} />);

describe('the order of a story', () => {
  it('is the one in which it was written', () => {
    const { container } = show(
      { kind: 'heading', level: 2, spans: words('First') },
      { kind: 'paragraph', spans: words('Second.') },
      { kind: 'rule' },
      { kind: 'paragraph', spans: words('Third.') },
    );
    expect([...container.firstElementChild!.children].map(({ tagName }) => tagName)).toEqual([
      'H2',
      'P',
      'HR',
      'P',
    ]);
    expect(container).toHaveTextContent('FirstSecond.Third.');
  });

  it('may be of no blocks at all', () => {
    const { container } = show();
    expect(container).toHaveTextContent('');
  });
});

describe('headings', () => {
  it('keep their levels, for who walks a page by them', () => {
    show(
      { kind: 'heading', level: 2, spans: words('The river') },
      { kind: 'heading', level: 3, spans: words('Its banks') },
      { kind: 'heading', level: 4, spans: words('Its reeds') },
    );
    expect(screen.getAllByRole('heading').map(({ tagName }) => tagName)).toEqual([
      'H2',
      'H3',
      'H4',
    ]);
  });

  it('have each a place of its own to lead to, even when two say the same', () => {
    show(
      { kind: 'heading', level: 2, spans: words('Again') },
      { kind: 'paragraph', spans: words('Between.') },
      { kind: 'heading', level: 2, spans: words('Again') },
    );
    const [first, second] = screen.getAllByRole('heading', { name: 'Again' });
    expect(first!.id).not.toBe(second!.id);
  });
});

describe('quotes', () => {
  it('are quotes to a screen reader too', () => {
    show({ kind: 'quote', spans: words('We wrote down what the water did.') });
    expect(screen.getByRole('blockquote')).toHaveTextContent('We wrote down');
  });

  it.each([
    [{ by: 'Odile Marchetti', context: 'captain' }, 'Odile Marchetti, captain'],
    [{ by: 'Odile Marchetti', context: null }, 'Odile Marchetti'],
    [{ by: null, context: 'at the meeting' }, 'at the meeting'],
  ])('say who spoke, as far as that is known: %o', (who, said) => {
    show({ kind: 'pullquote', text: 'It was late.', ...who });
    expect(within(screen.getByRole('figure')).getByText(said)).toBeInTheDocument();
  });

  it('of nobody name nobody', () => {
    const { container } = show({
      kind: 'pullquote',
      text: 'It was late.',
      by: null,
      context: null,
    });
    expect(container.querySelector('figcaption')).toBeNull();
  });
});

describe('pointers to elsewhere', () => {
  it('lead to our own stories inside the app', async () => {
    const { address } = show({
      kind: 'promo',
      title: 'The pier is shut',
      teaser: 'Until spring.',
      href: '/stories/pier',
    });
    expect(screen.getByRole('complementary', { name: 'Related' })).toHaveTextContent(
      'Until spring.',
    );
    await userEvent.click(screen.getByRole('link', { name: 'The pier is shut' }));
    expect(address()).toBe('/stories/pier');
  });

  it('lead out where the story is not ours', () => {
    const href = 'https://other.example/story';
    show({ kind: 'promo', title: 'A film', teaser: null, href });
    expect(screen.getByRole('link', { name: 'A film' })).toHaveAttribute('href', href);
  });

  it('load nothing of a third party: an embed is a link that says where it leads', () => {
    const { container } = show({
      kind: 'embed',
      provider: 'Video Site',
      title: 'A film of the ice',
      href: 'https://video.example/1',
    });
    expect(screen.getByRole('link', { name: 'A film of the ice' })).toHaveAttribute(
      'href',
      'https://video.example/1',
    );
    expect(screen.getByText('Opens at Video Site')).toBeInTheDocument();
    expect(container.querySelector('iframe, video, script, img')).toBeNull();
  });

  it('are enough for a story that is a video and nothing else', async () => {
    show({
      kind: 'embed',
      provider: 'Video Site',
      title: 'Watch',
      href: 'https://video.example/2',
    });
    expect(screen.getByRole('link', { name: 'Watch' })).toBeInTheDocument();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Watch' })).toHaveFocus();
  });
});

describe('what cannot be shown', () => {
  it('is told, with the way to where it can be seen', () => {
    show({ kind: 'unsupported', what: 'a poll', href: 'https://polls.example/1' });
    expect(screen.getByText(/cannot be shown in this app: a poll\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See it where it was published' })).toHaveAttribute(
      'href',
      'https://polls.example/1',
    );
  });

  it('is told without a way where there is none', () => {
    show({ kind: 'unsupported', what: 'a map', href: null });
    expect(screen.getByText(/a map/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

it('leaves axe nothing to say of pictures, lists, verse and recordings together', async () => {
  show(
    { kind: 'heading', level: 2, spans: words('All of it') },
    { kind: 'image', picture: aPicture() },
    { kind: 'list', isOrdered: false, items: [words('ice'), words('water')] },
    { kind: 'verse', lines: [words('one line'), words('another')] },
    {
      kind: 'audio',
      audio: { title: null, durationSeconds: 30, sources: [{ url: '/ice.mp3', type: null }] },
    },
  );
  const found = await violations();
  // The page around it, its landmarks and title are not here.
  const aboutThePage =
    /^(region|landmark-one-main|page-has-heading-one|document-title|html-has-lang|heading-order)/;
  expect(found.filter((one) => !aboutThePage.test(one))).toEqual([]);
});
