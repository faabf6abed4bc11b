import { runProgram, type Program } from '#tests/rig/program.ts';

/** The next free number is told on this descriptor. */
const TOLD_ON_OUTPUT = '1';

/** A screen that nobody sees. @returns The environment of programs that open windows on it. */
export async function startDisplay(): Promise<{ env: Record<string, string>; stop: () => void }> {
  if (process.platform !== 'linux') return { env: {}, stop: () => {} };
  let program: Program | null = null;
  const number = await new Promise<string>((resolve, reject) => {
    const args = ['-displayfd', TOLD_ON_OUTPUT, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
    program = runProgram(process.env['XVFB_PATH'] ?? 'Xvfb', args, {
      onOutput: (text) => resolve(text.trim()),
    });
    void program.exited.then(() => reject(new Error(`Xvfb ended: ${program?.output()}`)));
  });
  return { env: { DISPLAY: `:${number}` }, stop: () => void program?.end() };
}
