import { describe, expect, it } from "vitest";
import { isMessageCode } from "#shared/messages/messages.ts";
import {
  dimensionMessageCodes,
  RATING_DIMENSIONS,
  levelExampleMessageCode,
  ratingLevelMessageCode,
  RATING_LEVELS,
  RATING_METHOD_SENTENCE_CODES,
  severityMessageCode,
} from "#shared/rights/ratingLevels.ts";
import { computeSeverity } from "#shared/rights/severity.ts";

describe("The vocabulary of a rating", () => {
  it("has a written example for every level of every dimension", () => {
    for (const dimension of RATING_DIMENSIONS) {
      const { name, question } = dimensionMessageCodes(dimension);
      expect([name, question].every(isMessageCode)).toBe(true);
      for (const level of RATING_LEVELS) {
        expect(isMessageCode(levelExampleMessageCode(dimension, level))).toBe(true);
        expect(isMessageCode(ratingLevelMessageCode(level))).toBe(true);
      }
    }
    expect(RATING_METHOD_SENTENCE_CODES.every(isMessageCode)).toBe(true);
  });

  it("names every severity that a rating can result in", () => {
    const grades = [undefined, ...RATING_LEVELS];
    for (const provisional of [undefined, 1, 2, 3, 4] as const)
      for (const scale of grades)
        for (const scope of grades) {
          const code = severityMessageCode(computeSeverity({ provisional, scale, scope }));
          expect(isMessageCode(code), code).toBe(true);
        }
  });

  it("keeps at least, provisional and not assessed apart", () => {
    expect(severityMessageCode(computeSeverity({ scale: 3, scope: "unclear" }))).toBe("severity.high.at-least");
    expect(severityMessageCode(computeSeverity({ scale: 4, scope: "unclear" }))).toBe("severity.critical");
    expect(severityMessageCode(computeSeverity({ provisional: 2 }))).toBe("severity.medium.provisional");
    expect(severityMessageCode(computeSeverity({ scale: "unclear" }))).toBe("severity.not-assessed");
  });
});
