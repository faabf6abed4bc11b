import { Volume2, VolumeX } from 'lucide';
import { IconButton } from '#ui/IconButton.tsx';
import { Slider } from '#ui/Slider.tsx';
import { muteToggled } from '../../browser/volume.ts';
import { useVolume } from '../playerContext.ts';
import styles from './VolumeControl.module.css';
import { useDockMessages } from '../useDockMessages.ts';

const STEP_PERCENT = 5;
/** Where the device's own buttons are the only volume (iOS), the slider would do nothing and is left out. */
const canSetVolume = (() => {
  const element = document.createElement('audio');
  element.volume = 0.5;
  return element.volume === 0.5;
})();

/** How loud the radio is, and the way to silence it and back. */
export function VolumeControl() {
  const { player: words } = useDockMessages();
  const [loudness, setVolume] = useVolume();
  const { level, isMuted } = loudness;
  const percent = isMuted ? 0 : Math.round(level * 100);

  return (
    <div className={styles.volume}>
      <IconButton
        icon={isMuted ? VolumeX : Volume2}
        label={isMuted ? words.unmute : words.mute}
        onClick={() => setVolume(muteToggled(loudness))}
      />
      {canSetVolume && (
        <Slider
          label={words.volume}
          value={percent}
          max={100}
          step={STEP_PERCENT}
          valueText={words.volumeValue(percent)}
          onChange={(value) => setVolume({ level: value / 100, isMuted: false })}
        />
      )}
    </div>
  );
}
