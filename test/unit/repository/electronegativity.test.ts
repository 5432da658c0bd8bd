import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compareWithReviewedFindings, type SarifReport } from "#scripts/electronegativity.ts";
import { REVIEWED_ELECTRON_FINDINGS } from "#scripts/reviewedFindings.ts";

const ELECTRON = path.join(import.meta.dirname, "../../../electron");

const report = (...found: readonly (readonly [rule: string, file: string, line: number])[]): SarifReport => ({
  runs: [
    {
      results: found.map(([ruleId, uri, startLine]) => ({
        ruleId,
        locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
      })),
    },
  ],
});

describe("A finding of Electronegativity", () => {
  const reviewed = [{ rule: "A", file: "main/a.ts", why: "It has to." }];

  test("is reported if nobody has reviewed it, also a second time in one file", () => {
    expect(compareWithReviewedFindings(report(["A", "main/a.ts", 3]), reviewed)).toEqual({
      found: 1,
      fresh: [],
      gone: [],
    });
    expect(
      compareWithReviewedFindings(
        report(["A", "main/a.ts", 3], ["A", "main/a.ts", 9], ["B", "main/a.ts", 1]),
        reviewed,
      ),
    ).toEqual({
      found: 3,
      fresh: ["A in main/a.ts:9", "B in main/a.ts:1"],
      gone: [],
    });
  });

  test("is no longer excused once it is gone", () => {
    expect(compareWithReviewedFindings(report(), reviewed)).toEqual({ found: 0, fresh: [], gone: ["A in main/a.ts"] });
  });

  test("was reviewed with a reason, in a file that exists", () => {
    for (const { file, why } of REVIEWED_ELECTRON_FINDINGS) {
      expect(why.length).toBeGreaterThan(30);
      if (file !== "file:///") expect(existsSync(path.join(ELECTRON, file)), file).toBe(true);
    }
  });
});
