import type { CdsDocument } from './cdsDocument.ts';

/** What the pieces of one document are read with. */
export interface Reading {
  readonly document: CdsDocument;
  readonly baseUrl: string;
  /** Sound whose licence ended before it is left out. */
  readonly now: string;
  /** Assets that the page shows above the body: the lead picture, the story's sound. */
  readonly shown: ReadonlySet<string>;
  /** Where a document of the same answer stands on our site. */
  readonly pageOf: (documentId: string) => string | null;
  /** Added to: what could not be shown as the publisher meant it. */
  readonly problems: string[];
  /** Counted up: how much of the layout has been read, that of its containers too. */
  readonly extent: { links: number; blocks: number; isCut: boolean };
}
