/** The deployment is not described as it has to be; `lines` says each mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly file: string;
  readonly lines: readonly string[];

  constructor(file: string, lines: readonly string[], cause?: unknown) {
    super([`${file}:`, ...lines].join('\n  '), { cause });
    this.file = file;
    this.lines = lines;
  }
}
