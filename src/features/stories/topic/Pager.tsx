import { ChevronLeft, ChevronRight } from 'lucide';
import { Link } from 'react-router';
import { useStoryMessages } from '../useStoryMessages.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './Pager.module.css';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
}

/** The way to a list's other pages; nothing where there is only one. */
export function Pager({ page, pageCount }: Props) {
  const { stories: say } = useStoryMessages();
  if (pageCount < 2) return null;
  return (
    <nav className={styles.pager} aria-label={say.pages}>
      <span className={styles.newer}>
        {page > 1 && (
          <Link to={addressOf(page - 1)} rel="prev">
            <Icon of={ChevronLeft} sizePx={20} />
            {say.newer}
          </Link>
        )}
      </span>
      <span className={styles.here}>{say.pageOf(page, pageCount)}</span>
      <span className={styles.older}>
        {page < pageCount && (
          <Link to={addressOf(page + 1)} rel="next">
            {say.older}
            <Icon of={ChevronRight} sizePx={20} />
          </Link>
        )}
      </span>
    </nav>
  );
}

/** The first page has one address, not two. */
function addressOf(page: number): string {
  return page === 1 ? '.' : `?page=${page}`;
}
