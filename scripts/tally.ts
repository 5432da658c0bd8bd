/** What one runner did: how many passed, and the others by name. */
export interface Tally {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: [], skipped: [] };

/** The parts of Vitest's JSON report that are read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The parts of Playwright's JSON report that are read here. */
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
 * Vitest's report, counted. A file that could not be loaded has no test and is one failure by its name; so is each
 * error that came up outside every test, which its report leaves out.
 */
export function vitestTally({ testResults }: VitestReport, outside: readonly string[] = []): Tally {
  const within = testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.map(({ fullName, status }) => outcome(fullName, status));
    const unseen = status === "failed" && tests.every(({ failed }) => failed.length === 0);
    return unseen ? [...tests, outcome(name, "failed")] : tests;
  });
  return sum([...within, ...outside.map((error) => outcome(`outside every test: ${error}`, "failed"))]);
}

/** Playwright's report, counted. */
export function playwrightTally({ suites }: PlaywrightReport): Tally {
  return sum(suites.flatMap((suite) => suiteTallies(suite, "")));
}

function suiteTallies(suite: PlaywrightSuite, above: string): Tally[] {
  const title = above === "" ? suite.title : `${above} > ${suite.title}`;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ projectName, status, annotations }) => {
      const reason = annotations?.find(({ type }) => type === "skip" || type === "fixme")?.description;
      const name = `[${projectName}] ${title} > ${spec.title}${status === "skipped" && reason ? `: ${reason}` : ""}`;
      // One that passed at a later try has passed; Playwright's own report names it as flaky.
      return outcome(name, status === "expected" || status === "flaky" ? "passed" : status);
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => suiteTallies(inner, title))];
}

function outcome(name: string, status: string): Tally {
  if (status === "passed") return { ...NOTHING, passed: 1 };
  if (["skipped", "pending", "todo", "disabled"].includes(status)) return { ...NOTHING, skipped: [name] };
  return { ...NOTHING, failed: [name] };
}

/** All of them together. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/**
 * What a runner's end says: its report as text (null where it wrote none) and its exit code. A runner without
 * a readable report, one that ran no test, and one that ended badly without naming a failure have failed.
 */
export function runnerTally<Report>(
  runner: string,
  code: number,
  report: string | null,
  count: (report: Report) => Tally,
): Tally {
  const tally = counted(report, count);
  if (tally === null) return { ...NOTHING, failed: [`${runner} wrote no report and ended with ${code}`] };
  if (tally.passed + tally.failed.length + tally.skipped.length === 0)
    return { ...NOTHING, failed: [`${runner} ran no test and ended with ${code}`] };
  if (code !== 0 && tally.failed.length === 0)
    return { ...tally, failed: [`${runner} named no failure and ended with ${code}`] };
  return tally;
}

function counted<Report>(report: string | null, count: (report: Report) => Tally): Tally | null {
  if (report === null) return null;
  try {
    return count(JSON.parse(report) as Report);
  } catch {
    return null;
  }
}

/** The one closing line. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}
