import { mixed, type Color } from './color.ts';
import { contrastOf } from './contrast.ts';
import { TEXT_CONTRAST, type Chosen, type Palette, type Token } from './palette.ts';

/** A color that stands on another somewhere on a page. */
export interface Pair {
  /** What is seen: 'story text' */
  readonly use: string;
  readonly text: Color;
  readonly ground: Color;
  /** The colors of the config that they come from. */
  readonly textFrom: Chosen;
  readonly groundFrom: Chosen;
  readonly needed: number;
  readonly ratio: number;
}

/** What stories are read in, and what a control or its edge is seen by. WCAG 2.2, 1.4.6 and 1.4.11. */
const STORY_CONTRAST = 7;
const CONTROL_CONTRAST = 3;

type Row = readonly [use: string, text: Token, ground: Token, needed: number];

/* Every pair that the style sheets of src/ draw. */
const ROWS: readonly Row[] = [
  ['story text', 'ink', 'paper', STORY_CONTRAST],
  ['the player and dialogs', 'ink', 'raised', TEXT_CONTRAST],
  ['a button under the pointer', 'ink', 'wash', TEXT_CONTRAST],
  ['captions and times', 'quiet-ink', 'paper', TEXT_CONTRAST],
  ['captions in the player', 'quiet-ink', 'raised', TEXT_CONTRAST],
  ['captions in a list', 'quiet-ink', 'wash', TEXT_CONTRAST],
  ['links', 'link', 'paper', TEXT_CONTRAST],
  ['links in the player', 'link', 'raised', TEXT_CONTRAST],
  ['links in a notice', 'link', 'wash', TEXT_CONTRAST],
  ['on air', 'signal', 'paper', TEXT_CONTRAST],
  ['live, in the player', 'signal', 'raised', TEXT_CONTRAST],
  ['on air, in the schedule', 'signal', 'wash', TEXT_CONTRAST],
  ['the primary button', 'on-signal', 'signal', TEXT_CONTRAST],
  ['focus rings', 'link', 'paper', CONTROL_CONTRAST],
  ['the edges of buttons', 'quiet-ink', 'paper', CONTROL_CONTRAST],
  ['the lamp', 'signal', 'raised', CONTROL_CONTRAST],
];

/** What is left of the accent in a button under the pointer, as src/ui/Button.module.css mixes it. */
const HOVERED_SHARE = 0.88;

/** Each pair of a page in one scheme, with its contrast. */
export function pairsOf(palette: Palette): Pair[] {
  const pairs = ROWS.map(([use, text, ground, needed]) => ({
    use,
    text: palette[text],
    ground: palette[ground],
    textFrom: CHOSEN_FOR[text],
    groundFrom: CHOSEN_FOR[ground],
    needed,
  }));
  const hovered = {
    use: 'the primary button under the pointer',
    text: palette['on-signal'],
    ground: mixed(palette.signal, HOVERED_SHARE, palette.ink),
    textFrom: 'accent' as const,
    groundFrom: 'accent' as const,
    needed: TEXT_CONTRAST,
  };
  return [...pairs, hovered].map((pair) => ({
    ...pair,
    ratio: contrastOf(pair.text, pair.ground),
  }));
}

export function isTooFaint({ ratio, needed }: Pair): boolean {
  return ratio < needed;
}

const CHOSEN_FOR: Readonly<Record<Token, Chosen>> = {
  paper: 'paper',
  raised: 'paper',
  rule: 'paper',
  wash: 'paper',
  ink: 'ink',
  'quiet-ink': 'ink',
  signal: 'accent',
  'on-signal': 'accent',
  link: 'link',
};
