import { describe, expect, test } from "vitest";
import { findRight } from "#shared/rights/catalogue.ts";
import { filterStandardsByRights, STANDARDS, findStandard } from "#shared/rights/standards.ts";
import { corpus } from "../import/samples.ts";

const folded = (text: string) =>
  text
    .replace(/<[^>]+>/g, " ")
    .replace(/\\(["u])/g, "$1")
    .replace(/[“”]/g, '"')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, " ");

describe("The bank of standards", () => {
  test("has each once, under an id that says where it is from", () => {
    const ids = STANDARDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("ICCPR-17-1");
    expect(ids).toContain("ICCPR-2-3-a");
    expect(ids.filter((id) => findStandard(id)?.id !== id)).toEqual([]);
  });

  test("names rights of the catalogue, and is short", () => {
    expect(STANDARDS.flatMap(({ rights }) => rights).filter((right) => !findRight(right))).toEqual([]);
    for (const { id, words } of STANDARDS) expect(words.length, id).toBeLessThan(520);
  });

  test("lists first those about most of a note's rights", () => {
    const found = filterStandardsByRights(STANDARDS, ["child", "privacy"]);
    expect(found[0]!.id).toBe("CRC-16-1");
    expect(found.every(({ rights }) => rights.includes("child") || rights.includes("privacy"))).toBe(true);
    expect(filterStandardsByRights(STANDARDS, [])).toBe(STANDARDS);
    expect(filterStandardsByRights(STANDARDS, ["a word of the team's own"])).toEqual([]);
  });

  test.each([
    ["UDHR", "udhr/udhr_eng.xml"],
    ["ICCPR", "treaties/iccpr.en.md"],
    ["CEDAW", "treaties/cedaw.json"],
  ])("has %s quoted word for word", (name, path) => {
    const bytes = corpus(path);
    if (!bytes) return void console.warn(`${name} is not checked: the collection of texts is not here`);
    const text = folded(new TextDecoder().decode(bytes));
    const quoted = STANDARDS.filter(({ id, told }) => id.startsWith(`${name}-`) && !told);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter(({ words }) => !text.includes(folded(words))).map(({ id }) => id)).toEqual([]);
  });
});
