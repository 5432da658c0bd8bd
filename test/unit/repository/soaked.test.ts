import { describe, expect, test } from "vitest";
import { type SoakRun, replaceSoakRows } from "#scripts/soakReport.ts";

const PAGE = `# Page

| what | command |
| - | - |
| journals | not a result |

<!-- soak: npm run test:soak -->

<!-- end of soak -->

## After
`;

const soaked = (name: string, more: Partial<SoakRun> = {}): SoakRun => ({
  ...{ name, count: 400, unit: "journals", seed: 7, faults: 0, seconds: 42.4, figure: "3,539 appends" },
  ...{ date: "2026-01-02", commit: "0123abc" },
  ...more,
});

describe("A page with the results of a soak", () => {
  test("has a row for each run, by name, with its count, seed, faults, duration, date and commit", () => {
    const page = replaceSoakRows(PAGE, [
      soaked("packets", { faults: 2, seconds: 3700, seed: null }),
      soaked("journals"),
    ]);
    expect(page).toContain(`| run | count | seed | faults | took | on | commit | seen |
|-|-:|-:|-:|-:|-|-|-|
| journals | 400 journals | 7 | 0 | 42 s | 2026-01-02 | 0123abc | 3,539 appends |
| packets | 400 journals |  | **2** | 62 min | 2026-01-02 | 0123abc | 3,539 appends |
`);
    expect(page.startsWith(PAGE.slice(0, PAGE.indexOf("<!-- soak")))).toBe(true);
    expect(page.endsWith("<!-- end of soak -->\n\n## After\n")).toBe(true);
  });

  test("keeps the rows of runs that were not made now", () => {
    const before = replaceSoakRows(PAGE, [soaked("packets"), soaked("journals")]);
    const page = replaceSoakRows(before, [soaked("journals", { seed: 8 })]);
    expect(page.match(/^\| packets .*$/m)?.[0]).toBe(before.match(/^\| packets .*$/m)?.[0]);
    expect(page.match(/^\| journals +\| 400.*$/gm)).toEqual([
      "| journals | 400 journals | 8 | 0 | 42 s | 2026-01-02 | 0123abc | 3,539 appends |",
    ]);
  });

  test("is the same when it is written twice, and once its columns were aligned", () => {
    const once = replaceSoakRows(PAGE, [soaked("journals")]);
    expect(replaceSoakRows(once, [soaked("journals")])).toBe(once);
    const even = once.replace("| journals | 400", "| journals                | 400");
    expect(replaceSoakRows(even, [soaked("journals")])).toBe(once);
  });

  test("keeps the result of a run in one cell", () => {
    const page = replaceSoakRows(PAGE, [soaked("journals", { figure: "a | b\nc" })]);
    expect(page).toContain("| a \\| b c |");
  });

  test("is left alone if it has no place for them", () => {
    expect(() => replaceSoakRows("# Page\n", [])).toThrow("The page has no place for a soak.");
  });
});
