/** What is read here of Playwright's JSON report. */
export interface Suite {
  readonly specs?: readonly Spec[];
  readonly suites?: readonly Suite[];
}

interface Spec {
  readonly title: string;
  readonly file: string;
  /** 'flaky' is Playwright's word for what passed only when it was repeated. */
  readonly tests: readonly { readonly status: string }[];
}

/** @returns The tests that failed at first, as 'liveRadio.e2e.ts: pauses and goes on'. */
export function repeatedTests({ specs = [], suites = [] }: Suite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(repeatedTests)];
}
