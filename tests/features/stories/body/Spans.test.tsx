// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { array, assert, constantFrom, property, record, string, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '#contract/picture.ts';
import { Spans } from '#features/stories/body/Spans.tsx';
import { showView } from '#tests/support/showView.tsx';

const MARKS = ['strong', 'emphasis', 'underline', 'strike', 'code', 'sub', 'super'] as const;
const show = (...spans: Span[]) => {
  const { container, ...rest } = showView(<Spans spans={spans} />);
  return { html: () => container.innerHTML, container, ...rest };
};

describe('marks', () => {
  it.each([
    ['strong', 'strong'],
    ['emphasis', 'em'],
    ['underline', 'u'],
    ['strike', 's'],
    ['code', 'code'],
    ['sub', 'sub'],
    ['super', 'sup'],
  ] as const)('draws what is marked %s as <%s>', (mark, tag) => {
    const { html } = show({ text: 'water', marks: [mark] });
    expect(html()).toBe(`<${tag}>water</${tag}>`);
  });

  it('nests several in the order in which the publisher gave them', () => {
    const { html } = show({ text: 'low', marks: ['strong', 'emphasis'] });
    expect(html()).toBe('<strong><em>low</em></strong>');
  });

  it('keeps unmarked text bare, and the spaces between runs', () => {
    const { html } = show(
      { text: 'the ' },
      { text: 'low', marks: ['emphasis'] },
      { text: ' tide' },
    );
    expect(html()).toBe('the <em>low</em> tide');
  });
});

describe('links', () => {
  it('leads inside the app without loading the document anew', async () => {
    const { address } = show({ text: 'the pier', href: '/stories/pier' });
    await userEvent.click(screen.getByRole('link', { name: 'the pier' }));
    expect(address()).toBe('/stories/pier');
    expect(screen.getByText('Another page')).toBeInTheDocument();
  });

  it.each([
    'https://harbor.example/pier?a=1&b=2',
    'http://harbor.example/',
    'mailto:news@harbor.example',
    'tel:+12185550100',
  ])('leaves %s to the browser', (href) => {
    show({ text: 'write to us', href });
    expect(screen.getByRole('link', { name: 'write to us' })).toHaveAttribute('href', href);
  });

  it('puts the marks inside the link, so that one link has one name', () => {
    const { html } = show({ text: 'gauge', href: 'https://a.example/', marks: ['strong'] });
    expect(html()).toBe('<a href="https://a.example/"><strong>gauge</strong></a>');
  });
});

describe('line breaks', () => {
  it('breaks where the author broke, and nowhere else', () => {
    const { container } = show({ text: 'one\ntwo\n\nfour' });
    expect(container.querySelectorAll('br')).toHaveLength(3);
    expect(container).toHaveTextContent('onetwofour');
  });

  it('breaks inside marks too', () => {
    const { html } = show({ text: 'one\ntwo', marks: ['strong'] });
    expect(html()).toBe('<strong>one<br>two</strong>');
  });
});

describe('hostile text', () => {
  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt; & "quotes"'])(
    'shows %s as the words that it is',
    (text) => {
      const { container } = show({ text });
      expect(container.textContent).toBe(text);
      expect(container.children).toHaveLength(0);
    },
  );

  it('loses no character of any text, however it is marked', () => {
    const span = record({
      text: string({
        unit: constantFrom('a', ' ', '\n', '<', '&', '“', 'é', 'e\u0301', '👩‍🚀', '\u202e'),
        maxLength: 12,
      }),
      marks: subarray([...MARKS]),
    });
    assert(
      property(array(span, { maxLength: 5 }), (spans) => {
        const { container } = show(...spans);
        const said = spans.map(({ text }) => text.replaceAll('\n', '')).join('');
        expect(container.textContent).toBe(said);
        cleanup();
      }),
      { numRuns: 40 },
    );
  });

  it('shows nothing for nothing', () => {
    expect(show().container).toBeEmptyDOMElement();
  });
});
