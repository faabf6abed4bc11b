/* How much is kept, where there is room outside of memory and where there is none. */

/** The newest sound, which is played and gone back to most. 3.8 MB at 128 kbit/s. */
export const MEMORY_SECONDS = 240;
/** The window where there is no room but memory. 14 MB at 128 kbit/s. */
export const UNAIDED_SECONDS = 900;
