import { useEffect, useRef, useState } from 'react';
import { useLocale } from '#ui/localeContext.ts';
import { sleepsInSeconds } from '../../sleep/sleepRules.ts';
import { usePlayer, usePlayerStateNow, useSleep, useVolume } from '../playerContext.ts';
import { keptSeconds } from '../time/keptSeconds.ts';
import { clockOf, useListeningTime } from '../time/useListeningTime.ts';
import { useDockMessages } from '../useDockMessages.ts';
import { newsOf, type Scene } from './news.ts';

/** Then they are gone, so that the same words can be read out again. */
const SAID_MS = 5_000;

/** What has come of a press where no control says so: for an `<output>`, to be read out once. */
export function Announcements() {
  const messages = useDockMessages();
  const locale = useLocale();
  const { getState: time } = clockOf(usePlayer());
  const steps = useListeningTime((now) => now.steps);
  // As often as it may be worth another word.
  const keptMinutes = useListeningTime(({ timeline }) => Math.floor(keptSeconds(timeline) / 60));
  // Not after the times, which change with it: what they were is told too.
  const playback = usePlayerStateNow((state) => state.playback);
  const [{ isMuted }] = useVolume();
  const sleep = useSleep();
  const before = useRef<Scene>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const now = time();
    const { timeline } = now;
    const behindSeconds = timeline && !timeline.isLive ? timeline.behindSeconds : 0;
    const scene: Scene = {
      playback,
      steps,
      behindSeconds,
      isMuted,
      sleep,
      keptSeconds: keptMinutes * 60,
      sleepsInSeconds: sleepsInSeconds(sleep, now),
    };
    const news = before.current && newsOf(before.current, scene, messages, locale);
    before.current = scene;
    if (news) setSaid(news);
  }, [time, steps, keptMinutes, playback, isMuted, sleep, messages, locale]);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(setSaid, SAID_MS, '');
    return () => clearTimeout(timer);
  }, [said]);
  return said;
}
