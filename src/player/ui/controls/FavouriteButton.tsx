import { Heart } from 'lucide';
import type { Channel } from '#contract/station.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { isFavourite, toggled } from '../../browser/favourites.ts';
import styles from './FavouriteButton.module.css';
import { useFavourites } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';

interface Props {
  readonly channel: Channel;
  readonly stationName: string;
}

/** Keeps a channel among the listener's own, or lets it go: what it will do is its name. */
export function FavouriteButton({ channel, stationName }: Props) {
  const { player: words } = useDockMessages();
  const [favourites, setFavourites] = useFavourites();
  const isKept = isFavourite(favourites, channel.id);
  const label = isKept ? words.removeFavourite(channel.name) : words.addFavourite(channel.name);
  return (
    <IconButton
      icon={Heart}
      isFilled={isKept}
      className={isKept ? styles.kept : undefined}
      label={label}
      onClick={() => setFavourites(toggled(favourites, { channel, stationName }))}
    />
  );
}
