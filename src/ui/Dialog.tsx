import { X } from 'lucide';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** The name of its close button. */
  readonly closeLabel: string;
  /** `drawer` rises from the player's bar, `card` stands small above its end, `sheet` covers a phone's page. */
  readonly shape?: 'window' | 'drawer' | 'card' | 'sheet';
  readonly className?: string;
  /** Also when Escape, the button or the ground beside it closes it. Set `isOpen` to false. */
  readonly onClose: () => void;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

/** A modal on the browser's own `<dialog>`: it keeps focus inside and gives it back. */
export function Dialog(props: Props) {
  const { isOpen, title, closeLabel, shape = 'window', className, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else if (dialog.current?.open) dialog.current.close();
  }, [isOpen]);

  // The browser tells of closing late, and also when it was us: another dialog may be open by then.
  const closeFromBrowser = () => {
    if (isOpen) onClose();
  };
  const closeFromGround = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    // The ground is a second way to close it: Escape and the button are the ones for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[shape], className)}
      aria-labelledby={titleId}
      onClose={closeFromBrowser}
      onClick={closeFromGround}
    >
      {isOpen && (
        <div className={styles.inside}>
          <header className={styles.header}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton icon={X} label={closeLabel} onClick={onClose} />
          </header>
          <div className={styles.content}>{children}</div>
        </div>
      )}
    </dialog>
  );
}
