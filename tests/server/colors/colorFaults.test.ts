import { describe, expect, it } from 'vitest';
import { hexOf, parseColor, type Color } from '#server/colors/color.ts';
import { colorFaults, contrastText } from '#server/colors/colorFaults.ts';
import type { Chosen } from '#server/colors/palette.ts';

const read = (text: string): Color => parseColor(text) ?? expect.fail(`${text} is no color`);

type Given = Partial<Record<Chosen, string>>;
const choiceOf = (given: Given) =>
  Object.fromEntries(Object.entries(given).map(([name, text]) => [name, read(text)]));
const faultsOf = (light: Given, dark: Given = {}) =>
  colorFaults({ light: choiceOf(light), dark: choiceOf(dark) });

describe('colors that cannot be read', () => {
  it('are none of those that pass', () => {
    expect(
      faultsOf({ accent: '#b3261e', link: '#1d4ed8', paper: '#ffffff', ink: '#111111' }),
    ).toEqual([]);
  });

  it('are told once, by the pair that is furthest from what it needs, with a shade that passes', () => {
    const [fault, ...others] = faultsOf({ accent: '#e0675a' });

    expect(others).toEqual([]);
    expect(fault).toMatchObject({ scheme: 'light', chosen: 'accent', pair: { needed: 4.5 } });
    expect(fault && contrastText(fault.pair)).toMatch(
      /^#e0675a on #[0-9a-f]{6} \(on air, in the schedule\) is [23]\.\d+:1$/,
    );
    const passing = fault?.passing ? hexOf(fault.passing) : '';
    expect(faultsOf({ accent: passing })).toEqual([]);
    expect(fault?.passing?.hue).toBeCloseTo(read('#e0675a').hue, 5);
  });

  it('are too dark in the dark', () => {
    const [fault] = faultsOf({}, { link: '#1d4ed8' });

    expect(fault).toMatchObject({ scheme: 'dark', chosen: 'link' });
    expect(fault?.passing?.lightness).toBeGreaterThan(read('#1d4ed8').lightness);
  });

  it('are the ground’s fault where the network chose only that', () => {
    const faults = faultsOf({ paper: '#888888' });

    expect(faults.map(({ chosen }) => chosen)).toEqual(['paper']);
    const [{ passing } = { passing: null }] = faults;
    expect(passing && faultsOf({ paper: hexOf(passing) })).toEqual([]);
  });

  it('are the ink of stories below 7:1', () => {
    const [fault] = faultsOf({ ink: '#666666' });

    expect(fault).toMatchObject({ chosen: 'ink', pair: { use: 'story text', needed: 7 } });
  });

  it('have no shade where nothing in that hue would do', () => {
    const faults = faultsOf({ paper: '#777777', ink: '#777777' });

    expect(faults.find(({ chosen }) => chosen === 'ink')?.passing).toBeNull();
  });
});
