import { useHelpMessages } from './useHelpMessages.ts';
import { usePlayerState, useVolume } from '#player/ui/playerContext.ts';
import type { Tuning } from '#player/radio/tuning.ts';
import { Button } from '#ui/Button.tsx';
import { autoplayPolicy, canPlay } from './abilities.ts';
import { CheckRow } from './CheckRow.tsx';
import { conclusionOf } from './conclusion.ts';
import { CopyReport } from './CopyReport.tsx';
import { isDone } from './evidence.ts';
import { findingsOf } from './findings.ts';
import styles from './HelpPage.module.css';
import { reportText } from './report.ts';
import { TodoButton } from './TodoButton.tsx';
import { useEvidence } from './useEvidence.ts';

/** The checks of one channel, in order, and what they come to. */
export function ChannelHelp({ tuning }: { readonly tuning: Tuning }) {
  const messages = useHelpMessages();
  const { help: say } = messages;
  const { channel } = tuning;
  const player = usePlayerState((all) => all);
  const [loudness] = useVolume();
  const [evidence, again] = useEvidence(channel);
  const live = { tuning, player, loudness, canPlay, autoplay: autoplayPolicy() };
  const findings = findingsOf(evidence, live, messages);
  const conclusion = isDone(evidence, live) ? conclusionOf(findings, live, messages) : null;
  const report = () =>
    reportText(
      {
        channelName: channel.name,
        findings,
        conclusion,
        at: new Date().toISOString(),
        pageUrl: location.href,
        browser: navigator.userAgent,
      },
      messages,
    );

  return (
    <>
      <Intro {...tuning} />
      <section className={styles.conclusion} aria-labelledby="conclusion">
        <h2 id="conclusion" className={styles.subhead}>
          {say.conclusion}
        </h2>
        <div className={styles.answer}>
          <output className={styles.words}>{conclusion?.words ?? say.checking}</output>
          {conclusion?.todo && (
            <TodoButton todo={conclusion.todo} tuning={tuning} onAgain={again} isMain />
          )}
        </div>
      </section>
      <section aria-labelledby="checks">
        <h2 id="checks" className={styles.subhead}>
          {say.checks}
        </h2>
        <ol className={styles.checks}>
          {findings.map((finding) => (
            <CheckRow key={finding.id} finding={finding} tuning={tuning} onAgain={again} />
          ))}
        </ol>
      </section>
      <div className={styles.after}>
        <Button onClick={again}>{say.again}</Button>
        <CopyReport report={report} />
        {/* Outside the app: in a window of its own, so that the radio plays on. */}
        <a href="/status" target="_blank" rel="noreferrer">
          {say.health}
        </a>
      </div>
    </>
  );
}

function Intro({ channel, stationName }: Tuning) {
  const { help: say } = useHelpMessages();
  const words =
    channel.name === stationName
      ? say.introAlone(channel.name)
      : say.intro(channel.name, stationName);
  return <p className={styles.intro}>{words}</p>;
}
