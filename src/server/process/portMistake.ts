import { ConfigError } from '../config/configError.ts';

interface PortFault {
  /** 'EADDRINUSE' */
  readonly code: string | null;
  readonly message: string;
}

/** Why a port cannot be listened on, and what to do about it. */
export function portMistake({ code, message }: PortFault, port: number): ConfigError {
  return new ConfigError('PORT', [wordsFor(code, message, port)]);
}

function wordsFor(code: string | null, message: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `${port} is in use by another program. Choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `${port} may not be used by this account. Choose one above 1023`;
  return `${port} cannot be listened on: ${message}`;
}
