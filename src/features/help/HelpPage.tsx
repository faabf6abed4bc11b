import { Link } from 'react-router';
import { useHelpWords } from './helpWords.ts';
import { usePlayback } from '#player/playerContext.ts';
import { PageTitle } from '#ui/PageTitle.tsx';
import { ChannelHelp } from './ChannelHelp.tsx';
import styles from './HelpPage.module.css';

/** `/listen/help`: "why can't I hear this?", answered for the channel that the player is tuned to. */
export function HelpPage() {
  const { help: say } = useHelpWords();
  const { tuning } = usePlayback();
  return (
    <div className={styles.page}>
      <PageTitle>{say.title}</PageTitle>
      <h1 className={styles.heading}>{say.title}</h1>
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
