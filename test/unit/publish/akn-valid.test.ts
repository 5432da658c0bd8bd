import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findAknProvisionWorkIds } from "#shared/publish/formats/akn/workIds.ts";
import { writeAkomaNtoso } from "#shared/publish/formats/akn/write.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { createTeam, addText, unwrapOutcome, SMALL_DRAFT } from "#test/support/team/team.ts";
import { EARLIER_TRICKY_DRAFT, TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { DRAFT } from "./briefing/sample.ts";
import { reading, sampleBytes } from "../import/samples.ts";

/** The schema of OASIS, `akomantoso30.xsd` with its `xml.xsd` beside it. We may not redistribute it. */
const SCHEMA =
  process.env["CLAUSEMARK_AKN_SCHEMA"] ??
  fileURLToPath(new URL("../../../../shared/schema/akomantoso30.xsd", import.meta.url));
const XMLLINT = findProgramOnPath("xmllint");
const lacking = [
  ...(XMLLINT ? [] : ["xmllint"]),
  ...(existsSync(SCHEMA) ? [] : ["the schema (CLAUSEMARK_AKN_SCHEMA)"]),
];

const read = async (name: string) => (await reading(name, sampleBytes(name))).draft;
const DRAFTS: Readonly<Record<string, () => Promise<Draft>>> = {
  "the first sample": () => read("draft-v1.docx"),
  "the second sample": () => read("draft-v2.txt"),
  "the Chair's package": () => read("package.txt"),
  "a text with chapters and footnotes": async () => DRAFT,
  "a text of many scripts": async () => TRICKY_DRAFT,
  "a text without a preamble": async () => SMALL_DRAFT,
  "a text without a provision": async () => ({ ...SMALL_DRAFT, provisions: [] }),
};

const written = (draft: Draft, given: { symbol?: string; date?: string } = {}) =>
  writeAkomaNtoso({ title: draft.title, symbol: "", draft, id: computeDraftId(draft), ...given });

/** Every element with its ancestors, nearest first. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly around: readonly Element[];
}

function elementsOf(xml: string): readonly Element[] {
  const [all, open]: [Element[], Element[]] = [[], []];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, around: [...open].reverse() };
    all.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return all;
}

describe.each(Object.entries(DRAFTS))("%s as Akoma Ntoso", (_, draft) => {
  it("names everything once, by the naming convention, with the name of the enclosing unit as prefix", async () => {
    const named = elementsOf(written(await draft())).filter(({ attributes }) => attributes["eId"]);
    const names = named.map(({ attributes }) => attributes["eId"]!);
    expect(new Set(names).size).toBe(names.length);
    for (const { attributes, around } of named) {
      const eId = attributes["eId"]!;
      expect(eId).toMatch(/^[a-z]+(?:_[\p{L}\p{N}-]+){0,2}(?:__[a-z]+(?:_[\p{L}\p{N}-]+){0,2})*$/u);
      if (!eId.includes("__")) continue;
      const outer = around.find((each) => each.attributes["eId"])?.attributes["eId"];
      expect(eId.slice(0, eId.lastIndexOf("__")), eId).toBe(outer);
    }
  });

  it.each([{ symbol: "A/AC.999/1 & Add.1", date: "2026-03-04" }, {}])(
    "has of work, expression and manifestation what the standard requires: %j",
    async (given) => {
      const all = elementsOf(written(await draft(), given));
      const within = (level: string) => all.filter(({ around }) => around[0]?.name === level).map(({ name }) => name);
      const always = ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"];
      expect(within("FRBRWork")).toEqual([...always, "FRBRcountry", ...(given.symbol ? ["FRBRnumber"] : [])]);
      expect(within("FRBRExpression")).toEqual([...always, "FRBRlanguage"]);
      expect(within("FRBRManifestation")).toEqual([...always, "FRBRformat"]);
      const uris = all.filter(({ name }) => name === "FRBRuri").map(({ attributes }) => attributes["value"]!);
      for (const uri of uris) expect(uri).toMatch(/^\/akn\/un\/bill\/[^\s&<>]+$/);
      expect(uris[1]!.startsWith(`${uris[0]!}/`) && uris[2]!.startsWith(uris[1]!)).toBe(true);
      const named = new Set(all.flatMap(({ attributes }) => attributes["eId"] ?? []));
      const references = all.flatMap(({ attributes: { href, source, as } }) => [href, source, as]);
      for (const each of references) if (each?.startsWith("#")) expect(named).toContain(each.slice(1));
    },
  );

  it.skipIf(lacking.length > 0)(
    `is valid by the schema of OASIS${lacking.length > 0 ? ` (lacking: ${lacking.join(", ")})` : ""}`,
    async () => {
      expect(faultsIn(written(await draft(), { symbol: "A/AC.999/1", date: "2026-03-04" }))).toBe("");
      expect(faultsIn(written(await draft()))).toBe("");
    },
  );
});

/** Returns xmllint's complaints; "" for a valid file. */
function faultsIn(xml: string): string {
  const file = path.join(createTempFolder("akn"), "draft.xml");
  writeFileSync(file, xml);
  try {
    execFileSync(XMLLINT!, ["--noout", "--nonet", "--schema", SCHEMA, file], { stdio: "pipe", encoding: "utf8" });
    return "";
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

describe("The names of units across texts", () => {
  it("are recorded if they differ from those of the text, are unique, and are valid", async () => {
    const { admin } = await createTeam(EARLIER_TRICKY_DRAFT);
    await addText(admin, TRICKY_DRAFT);
    const id = computeDraftId(TRICKY_DRAFT);
    const text = { title: "Draft", symbol: "A/AC.999/1", draft: TRICKY_DRAFT, id };
    const xml = writeAkomaNtoso(text, findAknProvisionWorkIds(admin.ledger, id));
    const units = elementsOf(xml).filter(({ attributes }) => attributes["eId"]);
    const works = units.map(({ attributes: { eId, wId } }) => wId ?? eId);
    expect(new Set(works).size).toBe(works.length);
    for (const { attributes } of units) expect(attributes["wId"]).not.toBe(attributes["eId"]);
    if (lacking.length === 0) expect(faultsIn(xml)).toBe("");
    const again = unwrapOutcome(await readDraftFromBytes("x.xml", encodeUtf8(xml))).draft;
    expect(again.provisions).toEqual(TRICKY_DRAFT.provisions);
  });
});
