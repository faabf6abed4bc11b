/** Every way to look at a network: how large, in which colors, and in which letters. */

export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface View {
  readonly size: Size;
  readonly colorScheme: 'light' | 'dark';
  /** Letters twice as large. */
  readonly isLarge: boolean;
}

/** Phone, tablet, small and large desk, and a phone on its side. */
export const SIZES: readonly Size[] = [
  { name: '360', width: 360, height: 780 },
  { name: '768', width: 768, height: 900 },
  { name: '1024', width: 1024, height: 900 },
  { name: '1280', width: 1280, height: 900 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '740x360', width: 740, height: 360 },
];

/** @param isWhole Also what is hardly another picture: large letters in the dark. */
export function viewsOf(sizes: readonly Size[], isWhole: boolean): View[] {
  return sizes.flatMap((size) => [
    { size, colorScheme: 'light', isLarge: false },
    { size, colorScheme: 'dark', isLarge: false },
    { size, colorScheme: 'light', isLarge: true },
    ...(isWhole ? [{ size, colorScheme: 'dark', isLarge: true } as const] : []),
  ]);
}

/** 'player-sheet-360-dark-large.png' */
export function fileName(screen: string, { size, colorScheme, isLarge }: View): string {
  const words = [
    screen.replaceAll(' ', '-'),
    size.name,
    colorScheme,
    ...(isLarge ? ['large'] : []),
  ];
  return `${words.join('-')}.png`;
}
