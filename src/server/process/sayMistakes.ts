import { ConfigError } from '../config/configError.ts';

/** Runs what reads the config; mistakes in it are said in words, and end the process with code 1. */
export async function sayMistakes(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
