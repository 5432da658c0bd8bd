import { describe, expect, test } from "vitest";
import { ABLATIONS } from "./ablations.ts";
import { removeRuleFromSource, ablatedSource, runAblation } from "./support/ablationRun.ts";

/** In a test only some are run: those that a known seed below this one, or an attack, is known to catch. */
const ATTACKED = ABLATIONS.filter(({ failing }) => failing === "attack").filter((_, i) => i % 4 === 0);
const SEEDED = ABLATIONS.filter(({ failing }) => failing !== "attack").filter((_, i) => i % 4 === 0);

describe("Without a part of a rule,", () => {
  test.each([...ATTACKED, ...SEEDED].map((ablation) => [ablation.rule, ablation] as const))(
    "something fails: %s",
    { timeout: 60_000 },
    async (_, ablation) => {
      const { failing } = ablation;
      expect(await runAblation(ablation, failing === "attack" ? [] : [failing.seed])).not.toBeNull();
    },
  );
});

describe("That somebody can confirm a handover, found without the list of members,", { timeout: 120_000 }, () => {
  const IS_CERTAIN = "this.#certain.includeOneFor(handover, this.#newcomers(handover))";
  const seeds = Array.from({ length: 60 }, (_, i) => i + 1);
  const playWith = (instead: string) => {
    const replace = `(() => { const isCertain = ${IS_CERTAIN}; ${instead}; return isCertain; })()`;
    return runAblation({ rule: "11", file: "handoverExamination.ts", find: IS_CERTAIN, replace }, seeds);
  };

  test("is what the list says", async () => {
    expect(await playWith(`if (isCertain && confirmers().isAlone) throw new Error("It is alone")`)).toBeNull();
  });

  test("decides something in these histories", async () => {
    expect(await playWith(`if (isCertain) throw new Error("It decides")`)).not.toBeNull();
  });
});

describe("The place that an ablation changes", () => {
  test("is once in its source", () => {
    expect(ABLATIONS.map((ablation) => ablatedSource(ablation).source).filter((source) => source === "")).toEqual([]);
  });

  const change = { rule: "a rule", find: "is", replace: "was" };

  test("is refused if it is not there, or is there twice", () => {
    expect(removeRuleFromSource("This".slice(2), change)).toBe("was");
    expect(() => removeRuleFromSource("nothing", change)).toThrow("“a rule”: “is” occurs 0 times");
    expect(() => removeRuleFromSource("it is as it is", change)).toThrow("“a rule”: “is” occurs 2 times");
  });
});
