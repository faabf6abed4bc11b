import { useState } from 'react';
import { useHelpMessages } from './useHelpMessages.ts';
import { Button } from '#ui/Button.tsx';
import styles from './CopyReport.module.css';

interface Props {
  /** Made when it is asked for: it says when that was. */
  readonly report: () => string;
}

/** Puts the report where the listener can paste it from. Nothing leaves the device by itself. */
export function CopyReport({ report }: Props) {
  const { help: say } = useHelpMessages();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const [text, setText] = useState('');
  const copy = () => {
    const made = report();
    setText(made);
    writeText(made).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };

  return (
    <div className={styles.copy}>
      <Button onClick={copy}>{say.copy}</Button>
      <output className={styles.outcome}>
        {!outcome && say.reportPrivacy}
        {outcome === 'copied' && say.copied}
        {outcome === 'refused' && say.notCopied}
      </output>
      {outcome && (
        <details className={styles.report} open={outcome === 'refused'}>
          <summary>{say.report}</summary>
          <pre className={styles.text}>{text}</pre>
        </details>
      )}
    </div>
  );
}

/** Pages that did not come securely have no clipboard at all. */
async function writeText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
