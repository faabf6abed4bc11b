import { createStore, type StoreApi } from 'zustand/vanilla';
import { SLEEP_OFF, type Sleep, type SleepControl } from './sleep.ts';

/** The sleep timer as the views have it from the start: it can be set once there is something to fade. */
export class DeferredSleep implements SleepControl {
  readonly store: StoreApi<Sleep> = createStore<Sleep>(() => SLEEP_OFF);
  #timer: Pick<SleepControl, 'set' | 'cancel'> | null = null;

  readonly set: SleepControl['set'] = (bedtime) => this.#timer?.set(bedtime);
  readonly cancel: SleepControl['cancel'] = () => this.#timer?.cancel();

  /** What keeps the time is here; it keeps {@link store} too. */
  attach(timer: Pick<SleepControl, 'set' | 'cancel'>): void {
    this.#timer = timer;
  }
}
