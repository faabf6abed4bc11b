/* What the maker and its workers tell each other. */

/** How to serve. */
export interface Order {
  readonly is: 'serve';
  /** Where the maker listens. */
  readonly socketPath: string;
  readonly port: number;
  readonly appUrl: string | null;
  readonly trustProxy: boolean;
  readonly revision: number;
  /** Where listeners have asked for pages of late. */
  readonly bases: readonly string[];
}

export type ToWorker =
  | Order
  | { readonly is: 'changed'; readonly revision: number }
  | { readonly is: 'stop' };

/** Why the port cannot be listened on. */
export interface PortFault {
  readonly is: 'port-fault';
  /** 'EADDRINUSE' */
  readonly code: string | null;
  readonly message: string;
}
