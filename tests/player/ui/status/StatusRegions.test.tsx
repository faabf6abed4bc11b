// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { StatusRegions } from '#player/ui/status/StatusRegions.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => localStorage.clear());

it('keeps the same region for the state’s words, so that they are read out', () => {
  const { send, sounds } = renderPlayer(<StatusRegions isCovered={false} />);
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  send({ type: 'play', tuning: aTuning() });
  expect(region).toHaveTextContent('Connecting to WXYZ News');
  sounds(10);
  expect(region).toHaveTextContent('Playing WXYZ News live');
  send({ type: 'stop' });
  expect(screen.getByRole('status')).toBe(region);
  expect(region).toBeEmptyDOMElement();
});

it('leaves the status to the sheet that covers it: said once, it is enough', () => {
  renderPlayer(<StatusRegions isCovered />);
  expect(screen.queryByRole('status')).toBeNull();
});
