import { keyOf } from '../../http/purgeKeys.ts';
import { listWords, screenOf, type Screen, type ScreenDeps } from './screen.ts';
import { webPage } from './structuredData.ts';

/** A page that the network wrote itself. @returns null: there is no such page. */
export function ownPageScreen(deps: ScreenDeps, slug: string): Screen | null {
  const { answers, network, messages, absolute } = deps;
  const page = answers.ownPage(slug);
  if (!page) return null;
  const { title, description } = page;
  return screenOf(deps, {
    title,
    description: description ?? messages.server.ownPageDescription(title, network.name),
    canonical: `/pages/${slug}`,
    first: listWords(title, description),
    structuredData: [webPage(page, network, absolute)],
    answers: { [`/api/pages/${slug}`]: page },
    keys: [keyOf.ownPage(slug)],
    module: 'src/app/StoryRoute.tsx',
  });
}
