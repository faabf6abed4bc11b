/** Room outside of memory, for one recording. */
export interface AudioStore {
  /** @returns Whether it is kept: there may be no room. */
  readonly write: (key: number, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** null: it is not there, or cannot be read. */
  readonly read: (key: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly remove: (key: number) => Promise<void>;
  /** Forgets all that was written. */
  readonly close: () => void;
}

/** null: this browser has no such room, or allows none. */
export type OpenAudioStore = () => Promise<AudioStore | null>;
