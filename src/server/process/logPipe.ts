/** Lets what reads the log go away: what is written then is lost, and nothing ends for it. */
export function outliveLog(outputs: readonly NodeJS.WritableStream[]): void {
  for (const output of outputs) output.on('error', () => undefined);
}
