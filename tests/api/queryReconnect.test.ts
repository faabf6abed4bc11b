// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#api/queryClient.ts';

it('asks again for what failed once the network is back', async () => {
  const queries = createQueryClient();
  queries.mount();
  let asked = 0;
  const observer = new QueryObserver(queries, {
    queryKey: ['stations'],
    queryFn: () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve('here');
    },
  });
  const unsubscribe = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().isError).toBe(true));
  globalThis.dispatchEvent(new Event('offline'));
  globalThis.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('here'));
  unsubscribe();
  queries.unmount();
});
