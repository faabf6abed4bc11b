import type { Site } from '#contract/site.ts';

/** What stands around the embedded network's pages. Nothing in it leads to anybody who exists. */
export const embeddedSite: Site = {
  footer: {
    groups: [],
    social: [],
    newsletter: null,
    publicFile: [],
    eeoReport: null,
    license:
      'QHBR, QPRA and QMTN hold no licence: call signs that begin with Q are given to nobody.',
    contact: null,
  },
  credits: [],
  pages: [],
};
