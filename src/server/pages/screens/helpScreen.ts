import { listWords, reachIn, screenOf, type Screen, type ScreenDeps } from './screen.ts';

/** "Why can't I hear this?", for the channel that the listener's player is tuned to. @returns null: there is none to hear. */
export function helpScreen(deps: ScreenDeps): Screen | null {
  if (reachIn(deps).path === null) return null;
  const { messages, network } = deps;
  const { app, help: say } = messages;
  return screenOf(deps, {
    title: app.helpTitle,
    description: say.description(network.name),
    canonical: '/listen/help',
    first: listWords(app.helpTitle),
    module: 'src/app/HelpRoute.tsx',
  });
}
