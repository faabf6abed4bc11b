import { Pause, Play, RotateCcw, RotateCw } from 'lucide';
import { IconButton } from '#ui/IconButton.tsx';
import { STEP_SECONDS } from '../../radio/stepBy.ts';
import { wantsToTell } from '../../story/storyPlayback.ts';
import { StepButton } from '../controls/StepButton.tsx';
import transport from '../controls/Transport.module.css';
import { useStory } from '../playerContext.ts';
import { useDockMessages } from '../useDockMessages.ts';
import { useStoryPlayer } from './storyPlayerOf.ts';

interface Props {
  readonly size?: 'small' | 'large';
  /** Only the one button: a phone's bar has no room for more. */
  readonly isCompact?: boolean;
}

/** Play and its neighbors, for a story. */
export function StoryTransport({ size = 'small', isCompact = false }: Props) {
  const { storyAudio: words, player } = useDockMessages();
  const story = useStory();
  const { pause, resume, stepBy } = useStoryPlayer();
  const isOn = wantsToTell(story);
  const canStep = story.status !== 'none' && story.status !== 'failed';
  return (
    <div className={transport.transport} data-size={size}>
      {!isCompact && (
        <StepButton
          icon={RotateCcw}
          label={player.back15}
          isPossible={canStep}
          onPress={() => stepBy(-STEP_SECONDS)}
        />
      )}
      <span className={transport.main} data-main>
        <IconButton
          icon={isOn ? Pause : Play}
          isFilled
          tone="signal"
          size={size === 'large' ? 'large' : 'medium'}
          label={isOn ? words.pause : words.resume}
          onClick={isOn ? pause : resume}
        />
      </span>
      {!isCompact && (
        <StepButton
          icon={RotateCw}
          label={player.forward15}
          isPossible={canStep}
          onPress={() => stepBy(STEP_SECONDS)}
        />
      )}
    </div>
  );
}
