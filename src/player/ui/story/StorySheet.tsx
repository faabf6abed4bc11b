import { VolumeControl } from '../controls/VolumeControl.tsx';
import sheet from '../PlayerSheet.module.css';
import { BackToRadio } from './BackToRadio.tsx';
import { CloseStory } from './CloseStory.tsx';
import { RateSelect } from './RateSelect.tsx';
import { StoryTimeline } from './StoryTimeline.tsx';
import { StoryTitle } from './StoryTitle.tsx';
import { StoryTransport } from './StoryTransport.tsx';

/** The whole player on a phone, while a story is heard in place of the radio. */
export function StorySheet() {
  return (
    <div className={sheet.sheet}>
      <StoryTitle isWhole />
      <div className={sheet.controls}>
        <StoryTimeline />
        <StoryTransport size="large" />
      </div>
      <div className={sheet.row}>
        <VolumeControl />
        <div className={sheet.more}>
          <RateSelect />
          <CloseStory />
        </div>
        <BackToRadio />
      </div>
    </div>
  );
}
