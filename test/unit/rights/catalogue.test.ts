import { describe, expect, it } from "vitest";
import { en } from "#shared/messages/en/index.ts";
import { COMMITTEES, INSTRUMENTS, canAnyRightBeLimited, findRight, RIGHTS } from "#shared/rights/catalogue.ts";

const REQUIRED =
  "life privacy expression assembly association religion liberty movement fair-trial legality torture non-discrimination equality remedy property child women refugees culture education family participation defenders";

describe("The catalogue of rights", () => {
  it("has the rights of the contract, each once and with a source", () => {
    const ids = RIGHTS.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(REQUIRED.split(" ")));
    expect(new Set(ids).size).toBe(ids.length);
    for (const right of RIGHTS) expect(right.articles.length).toBeGreaterThan(0);
  });

  it("has a word for every right, note, limit, instrument and committee", () => {
    const codes = RIGHTS.flatMap((right) => [
      `right.${right.id}`,
      `limits.${right.limits}`,
      `derogation.${right.derogation}`,
      ...(right.note ? [right.note] : []),
    ]);
    const names = INSTRUMENTS.flatMap((each) => [`instrument.${each}`, `instrument.${each}.full`]);
    const committees = COMMITTEES.map((each) => `general-comment.${each}`);
    for (const code of [...codes, ...names, ...committees]) expect(Object.keys(en)).toContain(code);
  });

  it("allows no derogation from the rights in ICCPR 4(2)", () => {
    const listed = { life: "6", torture: "7", slavery: "8", legality: "15", recognition: "16", religion: "18" };
    for (const [id, article] of Object.entries(listed)) {
      expect(findRight(id)).toMatchObject({ derogation: "never" });
      expect(findRight(id)!.articles).toContainEqual({ instrument: "ICCPR", article });
    }
    const never = RIGHTS.filter((right) => right.derogation === "never").map(({ id }) => id);
    expect(never.sort()).toEqual(Object.keys(listed).sort());
  });

  it("asks for the limitation test only if a right may be limited", () => {
    expect(canAnyRightBeLimited(["torture"])).toBe(false);
    expect(canAnyRightBeLimited(["life", "fair-trial"])).toBe(false);
    expect(canAnyRightBeLimited(["torture", "privacy"])).toBe(true);
    expect(canAnyRightBeLimited(["our own word"])).toBe(true);
    expect(canAnyRightBeLimited([])).toBe(false);
  });

  it("names the general comments that are used in the field", () => {
    const of = (id: string) => findRight(id)!.comments;
    expect(of("privacy")).toContainEqual({ committee: "HRC", number: 16 });
    expect(of("remedy")).toContainEqual({ committee: "HRC", number: 31 });
    expect(of("expression")).toContainEqual({ committee: "HRC", number: 34 });
    expect(of("assembly")).toContainEqual({ committee: "HRC", number: 37 });
  });
});
