// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
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

describe('what is filled', () => {
  const track = (given: Partial<Parameters<typeof Slider>[0]>) => {
    render(<Slider label="Volume" value={30} max={60} onChange={() => {}} {...given} />);
    const { style } = screen.getByRole('slider').parentElement!;
    return [style.getPropertyValue('--from'), style.getPropertyValue('--to')];
  };

  it.each([
    ['from the beginning to the value', {}, ['0', '0.5']],
    ['on a scale that begins elsewhere', { min: 20, max: 40, value: 25 }, ['0', '0.25']],
    ['between two places of its own', { filled: [15, 45] as const }, ['0.25', '0.75']],
    ['never beyond its ends', { filled: [-10, 90] as const }, ['0', '1']],
  ])('is %s', (_, given, expected) => {
    expect(track(given)).toEqual(expected);
  });
});

describe('the lamp on the track', () => {
  it('glows where it stands, and is not there unless it is asked for', () => {
    const { container, rerender } = render(
      <Slider label="Timeline" value={0} max={60} onChange={() => {}} />,
    );
    expect(container.querySelector('[data-lit]')).toBeNull();
    rerender(
      <Slider label="Timeline" value={0} max={60} mark={45} isMarkLit onChange={() => {}} />,
    );
    const mark = container.querySelector<HTMLElement>('[data-lit="true"]');
    expect(mark?.style.getPropertyValue('--at')).toBe('0.75');
  });
});

it('is reached by keyboard, with the browser’s own steps', async () => {
  render(<Slider label="Volume" value={30} min={10} max={60} step={5} onChange={() => {}} />);
  await userEvent.tab();
  const slider = screen.getByRole('slider', { name: 'Volume' });
  expect(slider).toHaveFocus();
  expect(slider).toHaveAttribute('min', '10');
  expect(slider).toHaveAttribute('max', '60');
  expect(slider).toHaveAttribute('step', '5');
});

it('rests while there is nothing to move in', async () => {
  render(<Slider label="Volume" value={0} max={60} isDisabled onChange={() => {}} />);
  await userEvent.tab();
  expect(screen.getByRole('slider')).toBeDisabled();
  expect(screen.getByRole('slider')).not.toHaveFocus();
});

describe('under the pointer', () => {
  it('says what a press would choose, and nothing once the pointer has left', () => {
    render(
      <Slider
        label="Timeline"
        value={0}
        max={100}
        hintAt={(at) => `at ${at}`}
        onChange={() => {}}
      />,
    );
    const track = screen.getByRole('slider').parentElement!;
    track.getBoundingClientRect = () => new DOMRect(0, 0, 116, 44);
    fireEvent.pointerMove(track, { clientX: 58 });
    expect(screen.getByText('at 50')).toHaveAttribute('aria-hidden', 'true');
    fireEvent.pointerMove(track, { clientX: 500 });
    expect(screen.getByText('at 100')).toBeVisible();
    fireEvent.pointerLeave(track);
    expect(screen.queryByText(/^at/)).toBeNull();
  });
});

it('marks where something begins', () => {
  const { container } = render(
    <Slider label="Timeline" value={0} max={100} ticks={[25, 50]} onChange={() => {}} />,
  );
  const shares = [...container.querySelectorAll<HTMLElement>('.tick')].map(({ style }) =>
    style.getPropertyValue('--at'),
  );
  expect(shares).toEqual(['0.25', '0.5']);
});
