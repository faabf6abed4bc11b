// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Heart, Play } from 'lucide';
import { describe, expect, it } from 'vitest';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';

describe('a button', () => {
  it.each(['{Enter}', ' '])('is pressed by keyboard too: %o', async (key) => {
    let presses = 0;
    render(<Button onClick={() => (presses += 1)}>Listen</Button>);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Listen' })).toHaveFocus();
    await userEvent.keyboard(key);
    expect(presses).toBe(1);
  });

  it('sends no form unless it is told to', async () => {
    const sent: string[] = [];
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push('form');
        }}
      >
        <Button>Aside</Button>
        <Button type="submit">Send</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Aside' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toEqual(['form']);
  });

  it('does nothing, and takes no focus, while it is disabled', async () => {
    let presses = 0;
    render(
      <Button disabled onClick={() => (presses += 1)}>
        Listen
      </Button>,
    );
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button'));
    expect(presses).toBe(0);
    expect(screen.getByRole('button')).not.toHaveFocus();
  });

  it('is quiet unless it is the one button of a view', () => {
    render(
      <>
        <Button tone="signal" className="wide">
          Play
        </Button>
        <Button>Other</Button>
      </>,
    );
    const [main, other] = screen.getAllByRole('button').map(({ className }) => className);
    expect(main).not.toBe(other);
    expect(main).toContain('wide');
  });
});

describe('a button that is a drawing', () => {
  it('says what it does, to the ear and on hover', () => {
    render(<IconButton icon={Play} label="Play WXYZ News live" />);
    const button = screen.getByRole('button', { name: 'Play WXYZ News live' });
    expect(button).toHaveAttribute('title', 'Play WXYZ News live');
    expect(button.textContent).toBe('');
  });

  it('has a drawing that is no image of its own to the ear', () => {
    const { container } = render(<IconButton icon={Heart} label="Add" isFilled size="large" />);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('tells whether it is pressed in, where it can be', () => {
    render(<IconButton icon={Heart} label="Favourite" aria-pressed />);
    expect(screen.getByRole('button', { pressed: true })).toBeInTheDocument();
  });

  it('hears of intent before the press: by pointer and by keyboard', async () => {
    const heard: string[] = [];
    render(
      <IconButton
        icon={Play}
        label="Play"
        onPointerEnter={() => heard.push('pointer')}
        onFocus={() => heard.push('focus')}
      />,
    );
    await userEvent.hover(screen.getByRole('button'));
    await userEvent.tab();
    expect(heard).toEqual(['pointer', 'focus']);
  });
});
