import { numberFormat } from '#ui/formats.ts';

/** 'm:ss', and from an hour on 'h:mm:ss': '0:42', '1:02:03'. */
export function clockDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = String(s).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`;
}

/** Elapsed and total in one shape: of a broadcast of an hour or more both show the hours ('0:42:10', '2:00:00'). */
export function progressDurations(
  elapsedSeconds: number,
  totalSeconds: number,
): { readonly elapsed: string; readonly total: string } {
  const elapsed = clockDuration(elapsedSeconds);
  const isLong = totalSeconds >= 3_600 && elapsedSeconds < 3_600;
  return {
    elapsed: isLong ? `0:${elapsed.padStart(5, '0')}` : elapsed,
    total: clockDuration(totalSeconds),
  };
}

/** '12 minutes', '40 seconds', in the listener's language; 'short': '12 min'. */
export function spokenDuration(
  seconds: number,
  locale: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const [value, unit] =
    Math.round(seconds) < 60
      ? ([Math.round(seconds), 'second'] as const)
      : ([Math.round(seconds / 60), 'minute'] as const);
  return numberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
}
