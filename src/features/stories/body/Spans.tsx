import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Span } from '#contract/picture.ts';

type Mark = NonNullable<Span['marks']>[number];

const elementOf = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  super: 'sup',
} as const satisfies Record<Mark, string>;

/** Text with its links and marks. */
export function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) => (
    // A story's text never changes order while it is read.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{linked(span, marked(span, lines(span.text)))}</Fragment>
  ));
}

function linked({ href }: Span, content: ReactNode): ReactNode {
  if (!href) return content;
  if (href.startsWith('/')) return <Link to={href}>{content}</Link>;
  return <a href={href}>{content}</a>;
}

function marked({ marks = [] }: Span, content: ReactNode): ReactNode {
  return marks.reduceRight((inside, mark) => {
    const Element = elementOf[mark];
    return <Element>{inside}</Element>;
  }, content);
}

function lines(text: string): ReactNode {
  if (!text.includes('\n')) return text;
  return text.split('\n').map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
