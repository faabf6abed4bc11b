export const share = {
  share: 'Share',
  copyLink: 'Copy link',
  copied: 'Link copied',
  /** Above the address itself, selected, where a browser lets no page copy. */
  copyByHand: 'Copy this link',
};
