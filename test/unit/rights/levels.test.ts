import { describe, expect, it } from "vitest";
import { isMessageCode } from "#shared/messages/messages.ts";
import {
  dimensionCodes,
  RATING_DIMENSIONS,
  exampleCode,
  levelCode,
  RATING_LEVELS,
  METHOD_CODES,
  severityCode,
} from "#shared/rights/ratingLevels.ts";
import { severityOf } from "#shared/rights/severity.ts";

describe("The vocabulary of a rating", () => {
  it("has a written example for every level of every dimension", () => {
    for (const dimension of RATING_DIMENSIONS) {
      const { name, question } = dimensionCodes(dimension);
      expect([name, question].every(isMessageCode)).toBe(true);
      for (const level of RATING_LEVELS) {
        expect(isMessageCode(exampleCode(dimension, level))).toBe(true);
        expect(isMessageCode(levelCode(level))).toBe(true);
      }
    }
    expect(METHOD_CODES.every(isMessageCode)).toBe(true);
  });

  it("says every severity that a rating can come to", () => {
    const grades = [undefined, ...RATING_LEVELS];
    for (const provisional of [undefined, 1, 2, 3, 4] as const)
      for (const scale of grades)
        for (const scope of grades) {
          const code = severityCode(severityOf({ provisional, scale, scope }));
          expect(isMessageCode(code), code).toBe(true);
        }
  });

  it("keeps at least, provisional and not assessed apart", () => {
    expect(severityCode(severityOf({ scale: 3, scope: "unclear" }))).toBe("severity.high.at-least");
    expect(severityCode(severityOf({ scale: 4, scope: "unclear" }))).toBe("severity.critical");
    expect(severityCode(severityOf({ provisional: 2 }))).toBe("severity.medium.provisional");
    expect(severityCode(severityOf({ scale: "unclear" }))).toBe("severity.not-assessed");
  });
});
