/** A module's address, in the words in which browsers tell of one that did not come. */
const ADDRESS = /https?:\S+\.js/;

const failed = new Set<string>();
let asks = 0;

/**
 * Imports a module, also one that did not come before. Firefox asks for no address again that failed once in a page: it is asked
 * for under another one.
 *
 * @param load `() => import('./SleepMenu.tsx')`
 */
export async function importAgain<Module>(
  load: () => Promise<Module>,
  importFrom: (address: string) => Promise<Module> = (address) =>
    import(/* @vite-ignore */ address),
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const [address = ''] = ADDRESS.exec(String(error)) ?? [];
    if (address && failed.has(address)) return importFrom(`${address}?again=${(asks += 1)}`);
    failed.add(address);
    throw error;
  }
}
