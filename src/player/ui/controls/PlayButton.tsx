import { Pause, Play, Square } from 'lucide';
import type { Channel } from '#contract/station.ts';
import { useMessages } from '#messages/messagesContext.ts';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './PlayButton.module.css';
import { usePlayer, usePlayerStateNow } from '../playerContext.ts';
import { act, pressFor } from '../../radio/press.ts';
import { useIntent } from './useIntent.ts';

interface Props {
  readonly channel: Channel;
  readonly stationName: string;
  readonly size?: 'small' | 'large';
  /** In a list of stations: a quiet ring, and in colour only while it is the one that is on. */
  readonly isOneOfMany?: boolean;
  /** It was pressed to play. */
  readonly onChosen?: (() => void) | undefined;
}

const ICONS = {
  play: Play,
  resume: Play,
  pause: Pause,
  stop: Square,
  'give-up': Square,
  uncue: Square,
} as const;

/** Its name's words in the catalogue. */
const NAMES = {
  play: 'play',
  pause: 'pause',
  resume: 'resume',
  stop: 'stop',
  'give-up': 'stopTrying',
  uncue: 'stop',
} as const;

/** A channel's one button: it does what its name says, here, wherever else the channel can be played from. */
export function PlayButton({
  channel,
  stationName,
  size = 'small',
  isOneOfMany = false,
  onChosen,
}: Props) {
  const player = usePlayer();
  const { player: words } = useMessages();
  const press = usePlayerStateNow((state) => pressFor(state, channel.id));
  const intent = useIntent(press === 'play' ? () => player.warm({ channel, stationName }) : null);
  const isQuiet = isOneOfMany && press === 'play';
  return (
    <IconButton
      className={isQuiet ? styles.oneOfMany : undefined}
      icon={ICONS[press]}
      isFilled
      tone={isQuiet ? 'plain' : 'signal'}
      size={size === 'large' ? 'large' : 'medium'}
      label={words[NAMES[press]](channel.name)}
      data-on={press !== 'play' || undefined}
      {...intent}
      onClick={() => {
        act(player, press, { channel, stationName });
        if (press === 'play') onChosen?.();
      }}
    />
  );
}
