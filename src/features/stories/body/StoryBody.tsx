import type { ReactNode } from 'react';
import type { Block } from '#contract/story.ts';
import { useStoryMessages } from '../useStoryMessages.ts';
import { ListenToStory } from '../audio/ListenToStory.tsx';
import { Figure } from './Figure.tsx';
import { Gallery } from './Gallery.tsx';
import { BodyHeading } from './BodyHeading.tsx';
import { BodyList } from './BodyList.tsx';
import { LinkCard } from './LinkCard.tsx';
import { Promo } from './Promo.tsx';
import { PullQuote } from './PullQuote.tsx';
import { Spans } from './Spans.tsx';
import styles from './StoryBody.module.css';
import { StoryTable } from './StoryTable.tsx';
import { Unsupported } from './Unsupported.tsx';
import { Verse } from './Verse.tsx';

const PICTURE_SIZES = '(width >= 48rem) 42rem, 100vw';

export function StoryBody({ body }: { readonly body: readonly Block[] }) {
  return (
    <div className={styles.body}>
      {body.map((block, index) => (
        // A body is written once: its blocks never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <BodyBlock key={index} block={block} index={index} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly index: number;
}

function BodyBlock({ block, index }: BlockProps): ReactNode {
  const { stories: say } = useStoryMessages();
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'heading':
      return <BodyHeading heading={block} index={index} />;
    case 'quote':
      return (
        <blockquote>
          <Spans spans={block.spans} />
        </blockquote>
      );
    case 'list':
      return <BodyList list={block} />;
    case 'verse':
      return <Verse lines={block.lines} />;
    case 'rule':
      return <hr />;
    case 'image':
      return <Figure picture={block.picture} sizes={PICTURE_SIZES} />;
    case 'gallery':
      return <Gallery pictures={block.pictures} />;
    case 'audio':
      return (
        <ListenToStory audio={block.audio} title={block.audio.title ?? say.audioPart} isOneOfMany />
      );
    case 'pullquote':
      return <PullQuote quote={block} />;
    case 'promo':
      return <Promo promo={block} />;
    case 'embed':
      return <LinkCard title={block.title} provider={block.provider} href={block.href} />;
    case 'table':
      return <StoryTable table={block} />;
    case 'unsupported':
      return <Unsupported what={block.what} href={block.href} />;
  }
}
