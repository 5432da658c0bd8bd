import { describe, expect, it } from "vitest";
import { findRight, RIGHTS } from "#shared/rights/catalogue.ts";
import { suggestRight } from "#shared/rights/suggestRight.ts";

describe("A word that is no right", () => {
  it.each([
    ["housing", "living-standard"],
    ["Water", "living-standard"],
    ["hosuing", "living-standard"],
    ["free speech", "expression"],
    ["asylum", "refugees"],
    ["prvacy", "privacy"],
    ["union", "association"],
  ])("%s suggests the right that contains what it names", (typed, right) => {
    expect(findRight(typed)).toBeUndefined();
    expect(suggestRight(typed)).toBe(right);
  });

  it("suggests none if it is near no right", () => {
    expect(suggestRight("zxqvkj")).toBe("none");
    expect(suggestRight("")).toBe("none");
  });
});

it("Every right of the catalogue suggests itself, whatever other words suggest", () => {
  for (const { id } of RIGHTS) expect(suggestRight(id)).toBe(id);
});
