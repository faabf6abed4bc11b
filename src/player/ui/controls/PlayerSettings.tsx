import { useId } from 'react';
import { useLocale } from '#ui/localeContext.ts';
import { RESERVES } from '../../browser/settings.ts';
import { spokenDuration } from '../time/duration.ts';
import { useSettings } from '../playerContext.ts';
import styles from './PlayerSettings.module.css';
import { useDockMessages } from '../useDockMessages.ts';

/** What the dialog "Player settings" holds: everything in it acts at once. */
export function PlayerSettings() {
  const { settings: words } = useDockMessages();
  const locale = useLocale();
  const [{ reserveSeconds }, change] = useSettings();
  const hintId = useId();
  const name = useId();
  const nameOf = (seconds: number) =>
    seconds === 0 ? words.reserveOff : words.reserveBehind(spokenDuration(seconds, locale));

  return (
    <div className={styles.settings}>
      <fieldset className={styles.group} aria-describedby={hintId}>
        <legend className={styles.legend}>{words.reserve}</legend>
        <p id={hintId} className={styles.hint}>
          {words.reserveHint}
        </p>
        {RESERVES.map((seconds) => (
          <label key={seconds} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={seconds === reserveSeconds}
              onChange={() => change({ reserveSeconds: seconds })}
            />
            {nameOf(seconds)}
          </label>
        ))}
      </fieldset>
      <Shortcuts />
    </div>
  );
}

function Shortcuts() {
  const { settings: words } = useDockMessages();
  const [{ hasShortcuts }, change] = useSettings();
  const hintId = useId();
  return (
    <div className={styles.group}>
      <label className={styles.choice}>
        <span className={styles.legend}>{words.shortcuts}</span>
        <input
          type="checkbox"
          // A native checkbox tells by itself whether it is on.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="switch"
          className={styles.switch}
          checked={hasShortcuts}
          aria-describedby={hintId}
          onChange={(event) => change({ hasShortcuts: event.currentTarget.checked })}
        />
      </label>
      <p id={hintId} className={styles.hint}>
        {words.shortcutsHint}
      </p>
      <dl className={styles.keys} data-on={hasShortcuts}>
        {words.shortcutKeys.map(({ keys, does }) => (
          <div key={does} className={styles.key}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${words.or} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
