import { listWords, screenOf, type Screen, type ScreenDeps } from './screen.ts';

/** "Why can't I hear this?", for the channel that the listener's player is tuned to. */
export function helpScreen(deps: ScreenDeps): Screen {
  const { messages, network } = deps;
  const { help: say } = messages;
  return screenOf(deps, {
    title: say.title,
    description: say.description(network.name),
    canonical: '/listen/help',
    first: listWords(say.title),
    module: 'src/features/help/openHelpPage.tsx',
  });
}
