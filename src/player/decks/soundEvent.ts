/**
 * What becomes of the sound, from the element to the store in the same words.
 *
 * 'sounding': samples really advance. 'silent': they no longer do, though they should. 'blocked': the browser wants a tap
 * first. 'interrupted': somebody else took the sound, and it can be resumed where it was. 'cut-off': the same where it cannot.
 */
export interface SoundEvent {
  readonly type: 'sounding' | 'silent' | 'blocked' | 'interrupted' | 'cut-off';
}
