// @vitest-environment jsdom
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { closeMenus } from '#app/closeMenus.ts';

beforeEach(() => {
  document.body.innerHTML = `<header>
    <details name="sections"><summary>More</summary><ul style="position: absolute"><li><a href="#about">About</a></li></ul></details>
  </header><details><summary>Terms</summary></details><button>Play</button>`;
  onTestFinished(closeMenus());
});

const menu = () => document.querySelector<HTMLDetailsElement>('details[name]')!;
const open = () => {
  menu().open = true;
};

describe('an open group of links', () => {
  it('closes when something else is pressed, or one of its links', async () => {
    open();
    await userEvent.click(document.querySelector('button')!);
    expect(menu().open).toBe(false);

    open();
    await userEvent.click(document.querySelector('a')!);
    expect(menu().open).toBe(false);
  });

  it('stays while one presses into it elsewhere', async () => {
    open();
    await userEvent.click(document.querySelector('ul')!);
    expect(menu().open).toBe(true);
  });

  it('closes by Escape, and gives the focus back to its word', async () => {
    open();
    document.querySelector('a')!.focus();
    await userEvent.keyboard('{Escape}');

    expect(menu().open).toBe(false);
    expect(document.querySelector('summary')).toHaveFocus();
  });

  it('closes when the focus goes on, or it would lie over what has it', async () => {
    open();
    document.querySelector('button')!.focus();
    expect(menu().open).toBe(false);
  });

  it('stays where it lies over nothing, as in the list on a phone', () => {
    document.querySelector('ul')!.style.position = 'static';
    open();
    document.querySelector('button')!.focus();
    expect(menu().open).toBe(true);
  });
});

it('leaves what else opens on a page alone', async () => {
  const other = document.querySelector<HTMLDetailsElement>('details:not([name])')!;
  other.open = true;
  await userEvent.click(document.querySelector('button')!);
  await userEvent.keyboard('{Escape}');
  expect(other.open).toBe(true);
});
