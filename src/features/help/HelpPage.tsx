import { Link } from 'react-router';
import { useHelpMessages } from './useHelpMessages.ts';
import { usePlayback } from '#player/ui/playerContext.ts';
import { PageTitle } from '#ui/PageTitle.tsx';
import { ChannelHelp } from './ChannelHelp.tsx';
import styles from './HelpPage.module.css';

/** `/listen/help`: "why can't I hear this?", answered for the channel that the player is tuned to. */
export function HelpPage() {
  const { app, help: say } = useHelpMessages();
  const { tuning } = usePlayback();
  return (
    <div className={styles.page}>
      <PageTitle>{app.helpTitle}</PageTitle>
      <h1 className={styles.heading}>{app.helpTitle}</h1>
      {tuning ? (
        <ChannelHelp tuning={tuning} />
      ) : (
        <div className={styles.none}>
          <p>{say.chooseFirst}</p>
          <p>
            <Link to="/stations">{say.toStations}</Link>
          </p>
        </div>
      )}
    </div>
  );
}
