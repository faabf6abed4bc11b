import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { siteQuery } from '#api/siteQuery.ts';
import type { CreditPlace } from '#contract/site.ts';
import { creditInTurn } from './creditInTurn.ts';
import styles from './SupportCredit.module.css';
import { useAroundMessages } from './useAroundMessages.ts';

const MAX_CREDITS = 1_000;
/** A visit begins anywhere in the round; nothing is kept of it. */
let turn = Math.floor(Math.random() * MAX_CREDITS);

/** Thanks to one of those who support the network, and what it is. */
export function SupportCredit({ place }: { readonly place: CreditPlace }) {
  const { around: say } = useAroundMessages();
  const { data: site } = useQuery(siteQuery);
  const [own] = useState(() => (turn += 1));
  const [nowMs] = useState(() => Date.now());
  const credit = site && creditInTurn(site.credits, place, nowMs, own);
  if (!credit) return null;
  return (
    <p>
      <span className={styles.label}>{say.supportComesFrom}</span>{' '}
      {credit.href.startsWith('/') ? (
        <Link to={credit.href}>{credit.text}</Link>
      ) : (
        <a href={credit.href} rel="sponsored">
          {credit.text}
        </a>
      )}
    </p>
  );
}
