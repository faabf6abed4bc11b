import { useIsWide } from '#ui/useIsWide.ts';
import { VolumeControl } from '../controls/VolumeControl.tsx';
import dock from '../PlayerDock.module.css';
import { useHandedFocus } from '../useHandedFocus.ts';
import { BackToRadio } from './BackToRadio.tsx';
import { CloseStory } from './CloseStory.tsx';
import { OpenSheet } from '../OpenSheet.tsx';
import { RateSelect } from './RateSelect.tsx';
import { StoryTimeline } from './StoryTimeline.tsx';
import { StoryTitle } from './StoryTitle.tsx';
import { StoryTransport } from './StoryTransport.tsx';

interface Props {
  readonly isSheetOpen: boolean;
  readonly onOpenSheet: () => void;
}

/** What the bar holds while a story is heard in place of the radio. */
export function StoryBar({ isSheetOpen, onOpenSheet }: Props) {
  const isWide = useIsWide();
  useHandedFocus();
  if (!isWide) {
    return (
      <>
        <StoryTitle />
        <div className={dock.end}>
          {!isSheetOpen && <StoryTransport isCompact />}
          <OpenSheet onPress={onOpenSheet} />
        </div>
      </>
    );
  }
  return (
    <>
      <div className={dock.time}>
        <StoryTimeline isRow />
      </div>
      <StoryTitle />
      <div className={dock.middle}>
        <StoryTransport />
      </div>
      <div className={dock.end}>
        <RateSelect />
        <VolumeControl />
        <BackToRadio />
        <CloseStory />
      </div>
    </>
  );
}
