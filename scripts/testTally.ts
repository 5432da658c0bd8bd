/** The result of one runner: how many passed, and the other tests by name. */
export interface TestTally {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

export const EMPTY_TALLY: TestTally = { passed: 0, failed: [], skipped: [] };

/** The parts of Vitest's JSON report that are used here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The parts of Playwright's JSON report that are used here. */
interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: "expected" | "unexpected" | "flaky" | "skipped";
      readonly annotations?: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}
interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
}

/**
 * Counts Vitest's report. A file that could not be loaded has no tests and counts as one failure by its name; so does
 * each error outside every test, which the report omits.
 */
export function tallyVitest({ testResults }: VitestReport, outside: readonly string[] = []): TestTally {
  const within = testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.map(({ fullName, status }) => outcome(fullName, status));
    const unseen = status === "failed" && tests.every(({ failed }) => failed.length === 0);
    return unseen ? [...tests, outcome(name, "failed")] : tests;
  });
  return sumTallies([...within, ...outside.map((error) => outcome(`outside every test: ${error}`, "failed"))]);
}

/** Counts Playwright's report. */
export function tallyPlaywright({ suites }: PlaywrightReport): TestTally {
  return sumTallies(suites.flatMap((suite) => suiteTallies(suite, "")));
}

function suiteTallies(suite: PlaywrightSuite, above: string): TestTally[] {
  const title = above === "" ? suite.title : `${above} > ${suite.title}`;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ projectName, status, annotations }) => {
      const reason = annotations?.find(({ type }) => type === "skip" || type === "fixme")?.description;
      const name = `[${projectName}] ${title} > ${spec.title}${status === "skipped" && reason ? `: ${reason}` : ""}`;
      // A test that passed on a retry has passed; Playwright's own report lists it as flaky.
      return outcome(name, status === "expected" || status === "flaky" ? "passed" : status);
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => suiteTallies(inner, title))];
}

function outcome(name: string, status: string): TestTally {
  if (status === "passed") return { ...EMPTY_TALLY, passed: 1 };
  if (["skipped", "pending", "todo", "disabled"].includes(status)) return { ...EMPTY_TALLY, skipped: [name] };
  return { ...EMPTY_TALLY, failed: [name] };
}

/** Adds up tallies. */
export function sumTallies(tallies: readonly TestTally[]): TestTally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/**
 * Evaluates a runner's report (null if it wrote none) and exit code. A runner has failed if it has no readable report,
 * ran no test, or ended with an error without naming a failure.
 */
export function tallyRunnerReport<Report>(
  runner: string,
  code: number,
  report: string | null,
  count: (report: Report) => TestTally,
): TestTally {
  const tally = counted(report, count);
  if (tally === null) return { ...EMPTY_TALLY, failed: [`${runner} wrote no report and ended with ${code}`] };
  if (tally.passed + tally.failed.length + tally.skipped.length === 0)
    return { ...EMPTY_TALLY, failed: [`${runner} ran no test and ended with ${code}`] };
  if (code !== 0 && tally.failed.length === 0)
    return { ...tally, failed: [`${runner} named no failure and ended with ${code}`] };
  return tally;
}

function counted<Report>(report: string | null, count: (report: Report) => TestTally): TestTally | null {
  if (report === null) return null;
  try {
    return count(JSON.parse(report) as Report);
  } catch {
    return null;
  }
}

/** Formats the closing line. */
export function formatTallyLine({ passed, failed, skipped }: TestTally): string {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}
