import type { Station } from './station.ts';

/** '91.5 FM', '820 AM'; null: a station without a transmitter that we know of. */
export function frequencyText({ frequency, band }: Station): string | null {
  if (frequency === null) return null;
  const figure = band === 'AM' ? String(frequency) : frequency.toFixed(1);
  return band === null ? figure : `${figure} ${band}`;
}
