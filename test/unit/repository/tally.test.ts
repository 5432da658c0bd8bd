import { describe, expect, test } from "vitest";
import {
  formatTallyLine,
  EMPTY_TALLY,
  tallyPlaywright,
  tallyRunnerReport,
  sumTallies,
  tallyVitest,
} from "#scripts/testTally.ts";

const vitestFile = (name: string, status: string, tests: Record<string, string>) => ({
  name,
  status,
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
});
const vitest = (code: number, ...testResults: unknown[]) =>
  tallyRunnerReport("Vitest", code, JSON.stringify({ testResults }), tallyVitest);

const playwrightTest = (projectName: string, status: string, skip?: string) => ({
  projectName,
  status,
  annotations: skip ? [{ type: "skip", description: skip }] : [],
});
const playwright = (code: number, ...suites: unknown[]) =>
  tallyRunnerReport("Playwright", code, JSON.stringify({ suites }), tallyPlaywright);

describe("The tally of Vitest's report", () => {
  test("counts tests, and names failures and skips", () => {
    const file = vitestFile("a.test.ts", "failed", { one: "passed", two: "failed", three: "skipped", four: "todo" });
    expect(vitest(1, file)).toEqual({ passed: 1, failed: ["two"], skipped: ["three", "four"] });
  });

  test("counts a file that could not be loaded as one failure", () => {
    const good = vitestFile("a.test.ts", "passed", { one: "passed" });
    expect(vitest(1, good, vitestFile("b.test.ts", "failed", {}))).toEqual({
      passed: 1,
      failed: ["b.test.ts"],
      skipped: [],
    });
  });

  test("counts a file that failed in a hook after its tests passed as one failure", () => {
    expect(vitest(1, vitestFile("a.test.ts", "failed", { one: "passed" })).failed).toEqual(["a.test.ts"]);
  });

  test("counts an error outside every test as one failure, and shows it only in the exit code if it is not told of it", () => {
    const good = { testResults: [vitestFile("a.test.ts", "passed", { one: "passed" })] };
    expect(tallyVitest(good, ["Error: late"]).failed).toEqual(["outside every test: Error: late"]);
    const tally = vitest(1, ...good.testResults);
    expect(tally).toEqual({ passed: 1, failed: ["Vitest named no failure and ended with 1"], skipped: [] });
  });
});

describe("The tally of Playwright's report", () => {
  test("counts each project's test, in nested suites; one that passed on retry has passed", () => {
    const spec = {
      title: "marks",
      tests: [playwrightTest("electron", "unexpected"), playwrightTest("web", "expected")],
    };
    const late = {
      title: "rates",
      tests: [playwrightTest("electron", "flaky"), playwrightTest("web", "skipped", "later")],
    };
    const suite = { title: "a.spec.ts", specs: [spec], suites: [{ title: "inner", specs: [late] }] };
    expect(playwright(1, suite)).toEqual({
      passed: 2,
      failed: ["[electron] a.spec.ts > marks"],
      skipped: ["[web] a.spec.ts > inner > rates: later"],
    });
  });
});

describe("A test runner", () => {
  test("that crashed before its report has failed, whatever its exit code", () => {
    expect(tallyRunnerReport("Vitest", 139, null, tallyVitest).failed).toHaveLength(1);
    expect(tallyRunnerReport("Vitest", 0, null, tallyVitest).failed).toHaveLength(1);
  });

  test("whose report breaks off or is something else has failed", () => {
    expect(tallyRunnerReport("Vitest", 0, '{"testResults": [', tallyVitest).failed).toHaveLength(1);
    expect(tallyRunnerReport("Playwright", 0, "{}", tallyPlaywright).failed).toHaveLength(1);
  });

  test("that ran no test has failed", () => {
    expect(vitest(0).failed).toEqual(["Vitest ran no test and ended with 0"]);
    expect(playwright(1).failed).toEqual(["Playwright ran no test and ended with 1"]);
  });

  test("that skipped everything has not failed, and says so", () => {
    const tally = vitest(0, vitestFile("a.test.ts", "passed", { one: "skipped" }));
    expect(tally).toEqual({ passed: 0, failed: [], skipped: ["one"] });
  });
});

test("The closing line adds up the runners and names skips only if there are any", () => {
  expect(formatTallyLine(sumTallies([{ passed: 3, failed: [], skipped: [] }, EMPTY_TALLY]))).toBe("3 passed, 0 failed");
  const mixed = sumTallies([
    { passed: 3, failed: ["a"], skipped: [] },
    { passed: 2, failed: ["b"], skipped: ["c"] },
  ]);
  expect(formatTallyLine(mixed)).toBe("5 passed, 2 failed, 1 skipped");
});
