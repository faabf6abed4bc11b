import { readdir } from 'node:fs/promises';

/** What is asked for, by what it is; and whether it is to be as quick as a part of nginx is. */
export interface Address {
  readonly name: string;
  readonly path: string;
  readonly hasBar: boolean;
}

export async function addresses(): Promise<readonly Address[]> {
  const files = await readdir('dist/assets');
  const script = files.find((name) => /^app-.*\.js$/.test(name));
  if (script === undefined) throw new Error('The app is not built');
  return [
    { name: 'front page', path: '/', hasBar: true },
    { name: 'story', path: '/stories/low-water', hasBar: true },
    { name: 'API', path: '/api/front', hasBar: true },
    { name: 'script', path: `/assets/${script}`, hasBar: true },
    { name: 'picture', path: '/network/pictures/kelp-480.webp', hasBar: true },
    { name: 'not there', path: '/nowhere', hasBar: false },
  ];
}
