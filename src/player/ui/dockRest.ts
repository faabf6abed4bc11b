import { Announcements } from './status/Announcements.tsx';
import { DeskEnd } from './DeskEnd.tsx';
import { DockDialogs } from './DockDialogs.tsx';
import { FavouriteButton } from './controls/FavouriteButton.tsx';
import { LineNote } from './status/LineNote.tsx';
import { NextUp } from './time/NextUp.tsx';
import { PlayerNotice } from './status/PlayerNotice.tsx';
import { StepBack, StepForward, StopButton } from './controls/ShiftButtons.tsx';
import { SoundLine } from './status/SoundLine.tsx';
import { StatusWords } from './status/StatusWords.tsx';
import { StoryBar } from './story/StoryBar.tsx';
import { SystemControls } from './system/SystemControls.tsx';
import { toggleStory } from './story/toggleStory.ts';
import { TimelineBar } from './time/TimelineBar.tsx';

/** What of the dock follows the page: all but the play button and the words beside it. */
export const dockRest = {
  Announcements,
  DeskEnd,
  DockDialogs,
  FavouriteButton,
  LineNote,
  NextUp,
  PlayerNotice,
  SoundLine,
  StatusWords,
  StepBack,
  StepForward,
  StopButton,
  StoryBar,
  SystemControls,
  TimelineBar,
  toggleStory,
};
