// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Station } from '#contract/station.ts';
import { StationSearch } from '#features/stations/search/StationSearch.tsx';
import { aStation } from '#tests/support/builders.ts';
import { showView } from '#tests/support/showView.tsx';

const known = ['KQED', 'KQEI', 'KUMD'].map((callSign) =>
  aStation({ id: callSign.toLowerCase(), callSign, name: `${callSign} Radio`, city: 'Duluth' }),
);
const chosen: string[] = [];
beforeEach(() => {
  chosen.length = 0;
  // jsdom lays nothing out, so there is nowhere to scroll.
  Element.prototype.scrollIntoView = () => {};
});

/** The box over stations whose call signs begin with what is typed. */
function Search() {
  const [text, setText] = useState('');
  const beginning = text.toUpperCase();
  const suggestions = known.filter(
    ({ callSign }) => beginning !== '' && callSign.startsWith(beginning),
  );
  return (
    <StationSearch
      text={text}
      onText={setText}
      suggestions={suggestions}
      onChoose={({ callSign }: Station) => chosen.push(callSign)}
    />
  );
}

const box = () => screen.getByRole('combobox', { name: 'Find a station' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const active = () => screen.queryByRole('option', { selected: true })?.textContent ?? null;

async function typed(keys: string) {
  const view = showView(<Search />);
  await userEvent.tab();
  await userEvent.keyboard(keys);
  return view;
}

describe('the box', () => {
  it('says what can be typed into it', () => {
    showView(<Search />);
    expect(box()).toHaveAccessibleDescription('Call sign, name, frequency or city');
    expect(box()).toHaveAttribute('aria-expanded', 'false');
  });

  it('is emptied by a button, and keeps the focus', async () => {
    await typed('kq');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(box()).toHaveValue('');
    expect(box()).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull();
  });
});

describe('the list under it', () => {
  it('opens with the first letter that fits, and none is chosen yet', async () => {
    await typed('kq');
    expect(options()).toEqual(['KQED 91.5 FM Radio Duluth, MN', 'KQEI 91.5 FM Radio Duluth, MN']);
    expect(box()).toHaveAttribute('aria-expanded', 'true');
    expect(active()).toBeNull();
    expect(box()).not.toHaveAttribute('aria-activedescendant');
  });

  it('is closed where nothing fits', async () => {
    await typed('zzz');
    expect(options()).toEqual([]);
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual([]);
  });

  it.each([
    ['{ArrowDown}', /^KQED/],
    ['{ArrowDown}{ArrowDown}', /^KQEI/],
    ['{ArrowDown}{ArrowDown}{ArrowDown}', /^KQED/],
    ['{ArrowUp}', /^KQEI/],
    ['{ArrowUp}{ArrowUp}', /^KQED/],
  ])('is walked round and round: %s', async (keys, expected) => {
    await typed(`kq${keys}`);
    expect(active()).toMatch(expected);
    expect(box()).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { selected: true }).id,
    );
    expect(box()).toHaveFocus();
  });

  it('chooses with Enter what is pointed at, and nothing before that', async () => {
    await typed('kq{Enter}');
    expect(chosen).toEqual([]);
    expect(options()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual(['KQED']);
    expect(options()).toEqual([]);
  });

  it('forgets what was pointed at when another letter comes', async () => {
    await typed('kq{ArrowDown}{ArrowDown}e');
    expect(options()).toHaveLength(2);
    expect(active()).toBeNull();
  });

  it('closes when the focus goes elsewhere, and opens again with an arrow', async () => {
    await typed('kq');
    await userEvent.tab();
    expect(options()).toEqual([]);
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{ArrowDown}');
    expect(options()).toHaveLength(2);
  });

  it('is pressed by pointer without taking the focus out of the box', async () => {
    await typed('ku');
    await userEvent.click(screen.getByRole('option', { name: /KUMD/ }));
    expect(chosen).toEqual(['KUMD']);
    expect(box()).toHaveFocus();
  });

  it('leaves the keys alone while a word is composed, as for Japanese', async () => {
    await typed('kq');
    fireEvent.keyDown(box(), { key: 'ArrowDown', isComposing: true });
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    expect(active()).toBeNull();
    expect(options()).toHaveLength(2);
  });
});
