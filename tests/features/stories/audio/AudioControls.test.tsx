// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoryAudio } from '#contract/story.ts';
import { AudioControls } from '#features/stories/audio/AudioControls.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { showView } from '#tests/support/showView.tsx';

const audio: StoryAudio = {
  title: 'The ice',
  durationSeconds: 200,
  sources: [
    { url: '/ice.opus', type: 'audio/ogg' },
    { url: '/ice.mp3', type: null },
  ],
};
let play = vi.fn<() => Promise<void>>();
beforeEach(() => {
  // jsdom plays nothing.
  play = vi.fn<() => Promise<void>>(() => Promise.resolve());
  HTMLMediaElement.prototype.play = play;
});
afterEach(() => vi.restoreAllMocks());

function show({ playsAtOnce = false, radio = fakePlayer() } = {}) {
  const view = showView(<AudioControls audio={audio} name="The ice" playsAtOnce={playsAtOnce} />, {
    radio,
  });
  const element = screen.getByLabelText<HTMLAudioElement>('The ice');
  return { ...view, element, sources: [...element.querySelectorAll('source')] };
}

/** A radio that plays, in a way that can be paused or only stopped. */
function playing(way: 'timeshift' | 'direct') {
  const radio = fakePlayer();
  radio.player.send({ type: 'play', tuning: aTuning() });
  radio.player.send({ type: 'sounding' });
  radio.lines(way);
  radio.events.length = 0;
  return radio;
}

describe('a recording in a story', () => {
  it('has the browser’s own controls, and fetches nothing before a press', () => {
    const { element } = show();
    expect(element.controls).toBe(true);
    expect(element.preload).toBe('none');
    expect(play).not.toHaveBeenCalled();
  });

  it('offers every file of it, with its type where that is known', () => {
    const { sources } = show();
    expect(sources.map((one) => one.getAttribute('src'))).toEqual(['/ice.opus', '/ice.mp3']);
    expect(sources.map((one) => one.getAttribute('type'))).toEqual(['audio/ogg', null]);
  });

  it('begins at once where its button was pressed, and takes the focus that the button had', () => {
    // Browsers focus a recording with controls; jsdom does not.
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    const { element } = show({ playsAtOnce: true });
    expect(play).toHaveBeenCalledOnce();
    expect(focus.mock.contexts).toEqual([element]);
  });

  it('stays for a second press where the browser refuses the first', async () => {
    play.mockReturnValue(Promise.reject(new DOMException('', 'NotAllowedError')));
    const { element } = show({ playsAtOnce: true });
    await act(async () => undefined);
    expect(element).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a recording that cannot be had', () => {
  it('is told in words once its last file has failed', () => {
    const { sources } = show();
    fireEvent.error(sources[1]!);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This recording could not be loaded. The text is all here.',
    );
    expect(screen.queryByLabelText('The ice')).toBeNull();
  });

  it('is not given up while another file may work', () => {
    const { sources } = show();
    fireEvent.error(sources[0]!);
    expect(screen.getByLabelText('The ice')).toBeInTheDocument();
  });
});

describe('the radio', () => {
  it.each([
    ['timeshift', 'pause'],
    ['direct', 'stop'],
  ] as const)('that plays by %s makes way: %s', (way, type) => {
    const radio = playing(way);
    const { element } = show({ radio });
    fireEvent.play(element);
    expect(radio.events).toEqual([{ type }]);
  });

  it('plays on while the recording is only looked at', () => {
    const radio = playing('timeshift');
    show({ radio });
    expect(radio.events).toEqual([]);
    expect(radio.status()).toBe('playing');
  });
});
