/** Every screen of the embedded network, by what it is. */
export const SCREENS = {
  front: '/',
  topic: '/topics/coast',
  stations: '/stations',
  region: '/stations/in/lantern-coast',
  station: '/stations/qhbr',
  'own page': '/pages/about',
  help: '/listen/help',
  status: '/status?renew=no',
  'not found': '/no-such-page',
} as const;

/** The stories differ in what they hold; each is a screen of its own. */
export async function storyPaths(originUrl: string): Promise<string[]> {
  const sitemap = await (await fetch(`${originUrl}/sitemap.xml`)).text();
  return [...new Set(sitemap.match(/\/stories\/[a-z0-9-]+/g))];
}
