import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findAknProvisionWorkIds } from "#shared/publish/formats/akn/workIds.ts";
import { writeAkomaNtoso } from "#shared/publish/formats/akn/write.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { createTeam, addText, unwrapOutcome, SMALL_DRAFT } from "#test/support/team/team.ts";

const sample = async (name: string) => {
  const bytes = readFileSync(new URL(`../../fixtures/sample/${name}`, import.meta.url));
  return unwrapOutcome(await readDraftFromBytes(name, new Uint8Array(bytes))).draft;
};
const text = (draft: Draft) => ({
  title: draft.title,
  symbol: "A/AC.999/1",
  date: "2026-03-04",
  draft,
  id: computeDraftId(draft),
});
const back = async (draft: Draft) =>
  unwrapOutcome(await readDraftFromBytes("x.xml", encodeUtf8(writeAkomaNtoso(text(draft))))).draft;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly around: string;
}

function elementsOf(xml: string): readonly Element[] {
  const [all, open]: [Element[], string[]] = [[], []];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    all.push({ name, attributes: attributes as Record<string, string>, around: open.at(-1) ?? "" });
    open.push(name);
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return all;
}

const HIERARCHY = new Set("article rule paragraph subparagraph point part title chapter section hcontainer".split(" "));

describe("A draft as Akoma Ntoso", () => {
  it.each(["draft-v1.txt", "draft-v2.txt"])("is read back unchanged: %s", async (name) => {
    const draft = await sample(name);
    const { provisions, title, language, direction } = await back(draft);
    expect(provisions).toEqual(draft.provisions);
    expect({ title, language, direction }).toEqual({
      title: draft.title,
      language: draft.language,
      direction: draft.direction,
    });
  });

  it("escapes markup characters, and keeps footnotes at their places", async () => {
    const noted: Draft = {
      ...SMALL_DRAFT,
      provisions: SMALL_DRAFT.provisions.map((each, i) =>
        i === 0
          ? {
              ...each,
              blocks: [{ text: each.blocks[0]!.text, footnotes: [{ at: 11, mark: "1", text: "See <b> & c." }] }],
            }
          : each,
      ),
    };
    expect((await back(noted)).provisions[0]!.blocks).toEqual(noted.provisions[0]!.blocks);
    const words = ({ provisions }: Draft) =>
      provisions.map(({ eId, num, heading, blocks }) => ({ eId, num, heading, blocks }));
    expect(words(await back(TRICKY_DRAFT))).toEqual(words(TRICKY_DRAFT));
  });

  it("has text in contents and intros only, every unit named once, and the parts in their order", async () => {
    const all = elementsOf(writeAkomaNtoso(text(await sample("draft-v1.txt"))));
    expect(all.filter(({ around }) => around === "bill").map(({ name }) => name)).toEqual([
      "meta",
      "preface",
      "preamble",
      "body",
    ]);
    const units = all.filter(({ name }) => HIERARCHY.has(name));
    const names = units.map(({ attributes }) => attributes["eId"]);
    expect(new Set(names).size).toBe(units.length);
    for (const { name, around } of all) {
      if (HIERARCHY.has(around)) expect(["num", "heading", "intro", "content", ...HIERARCHY]).toContain(name);
      if (name === "p")
        expect(["content", "intro", "preface", "container", "recital", "authorialNote"]).toContain(around);
    }
    const inPreamble = all.filter(({ around }) => around === "preamble").map(({ name }) => name);
    expect(new Set(inPreamble)).toEqual(new Set(["container", "recitals"]));
    const work = all.filter(({ name }) => name === "FRBRuri").map(({ attributes }) => attributes["value"]);
    expect(work[0]).toBe("/akn/un/bill/2026-03-04/a-ac-999-1");
    expect(work[1]).toBe("/akn/un/bill/2026-03-04/a-ac-999-1/eng@2026-03-04");
  });
});

describe("The names through the revisions", () => {
  it("are those of the first text that has the provision, and no two are the same", async () => {
    const [first, second] = [await sample("draft-v1.txt"), await sample("draft-v2.txt")];
    const { admin } = await createTeam(first);
    await addText(admin, second);
    const names = findAknProvisionWorkIds(admin.ledger, computeDraftId(second));
    expect(names.size).toBe(second.provisions.length);
    expect(new Set(names.values()).size).toBe(names.size);
    const moved = [...names].filter(([eId, wId]) => eId !== wId);
    expect(moved.length).toBeGreaterThan(0);
    const kept = moved.filter(([, wId]) => first.provisions.some(({ eId }) => eId === wId));
    expect(kept.length).toBeGreaterThan(0);
    expect(writeAkomaNtoso(text(second), names)).toContain(`eId="${kept[0]![0]}" wId="${kept[0]![1]}"`);
    expect([...findAknProvisionWorkIds(admin.ledger, computeDraftId(first))].every(([eId, wId]) => eId === wId)).toBe(
      true,
    );
  });
});
