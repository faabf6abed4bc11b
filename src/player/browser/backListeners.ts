/** Told of History Back before the page's router: the last one, and no other. */
export const backListeners: ((event: PopStateEvent) => void)[] = [];

/** To be called before there is a router: a window's listeners are told in their order, those that capture as the others. */
export function hearBackFirst(): void {
  addEventListener('popstate', (event) => backListeners.at(-1)?.(event));
}
