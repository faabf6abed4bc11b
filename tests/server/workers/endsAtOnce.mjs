/** A worker that cannot start. */
import process from 'node:process';

process.exit(7);
