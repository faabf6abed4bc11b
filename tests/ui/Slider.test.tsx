// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Slider } from '#ui/Slider.tsx';

it('says its value in words, and tells a new one as a number', () => {
  const values: number[] = [];
  render(
    <Slider
      label="Timeline"
      value={30}
      max={60}
      valueText="12 minutes behind live"
      onChange={(value) => values.push(value)}
    />,
  );
  const slider = screen.getByRole('slider', { name: 'Timeline' });
  expect(slider).toHaveAttribute('aria-valuetext', '12 minutes behind live');
  // jsdom's ranges do not move by arrow keys; a browser's do, and send this.
  fireEvent.change(slider, { target: { value: '31' } });
  expect(values).toEqual([31]);
});

it('has somewhere to be even where there is no span', () => {
  render(
    <Slider label="Timeline" value={0} max={0} filled={[0, 0]} mark={0} onChange={() => {}} />,
  );
  const track = screen.getByRole('slider').parentElement!;
  expect(track.style.getPropertyValue('--to')).toBe('0');
});
