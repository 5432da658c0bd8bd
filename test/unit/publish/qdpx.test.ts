import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import { writeQdpx } from "#shared/publish/formats/qdpx/write.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly around: string;
  text: string;
};

let content: Publication;
let all: Element[];
let source: string;
const named = (name: string) => all.filter((each) => each.name === name);

beforeAll(async () => {
  const { admin } = await createAnnotatedDossier(5, 30);
  const text = { title: TRICKY_DRAFT.title, symbol: "", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
  content = collectPublication(admin.ledger, text, { audience: "team", informals: true, authors: "names" }).content;
  const files = unzipSync(writeQdpx(content));
  all = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      around: open.at(-1)?.name ?? "",
      text: "",
    };
    all.push(element);
    open.push(element);
  });
  parser.on("text", (said) => void (open.at(-1) && (open.at(-1)!.text += said)));
  parser.on("closetag", () => void open.pop());
  parser.write(strFromU8(files["project.qde"]!)).close();
  const [path] = named("TextSource").map(({ attributes }) => attributes["plainTextPath"]!);
  source = strFromU8(files[path!.replace("internal://", "sources/")]!);
});

describe("A REFI-QDA project", () => {
  it("selects the words of every note, in code points of its source", () => {
    const points = [...source];
    const quotes = content.notes.filter(({ note }) => note.anchor.quote).map(({ note }) => note.anchor.quote!.exact);
    const selected = named("PlainTextSelection").map(({ attributes }) =>
      points.slice(Number(attributes["startPosition"]), Number(attributes["endPosition"])).join(""),
    );
    expect(selected).toHaveLength(content.notes.length);
    for (const quote of quotes) expect(selected).toContain(quote);
    for (const each of selected) expect(each).not.toBe("");
  });

  it("names everything once, and refers only to what exists", () => {
    const ids = all.flatMap(({ attributes }) => attributes["guid"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const refs = all.flatMap(({ attributes }) => attributes["targetGUID"] ?? attributes["creatingUser"] ?? []);
    for (const ref of refs) expect(ids).toContain(ref);
  });

  it("has its parts in the order of the standard, codes, and the notes' text", () => {
    const parts = all.filter(({ around }) => around === "Project").map(({ name }) => name);
    expect(parts).toEqual(["Users", "CodeBook", "Sources", "Notes", "Description"]);
    expect(
      named("Code")
        .filter(({ around }) => around === "Codes")
        .every(({ attributes }) => attributes["isCodable"] === "false"),
    ).toBe(true);
    const said = named("PlainTextContent").map(({ text }) => text);
    for (const { note } of content.notes) expect(said.some((each) => each.startsWith(note.comment))).toBe(true);
  });

  it("has attributes as the standard writes them", () => {
    for (const { attributes } of all) {
      const { color, isCodable, creationDateTime: at, startPosition: start, endPosition: end } = attributes;
      if (color) expect(color).toMatch(/^#[0-9A-Fa-f]{6}$/);
      if (isCodable) expect(["true", "false"]).toContain(isCodable);
      if (at) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
      if (start) expect(Number(start)).toBeLessThanOrEqual(Number(end));
    }
    for (const { attributes } of named("Code")) expect(attributes).toHaveProperty("isCodable");
  });

  it("has no code book if nothing is coded, since an empty one is not valid", () => {
    const project = strFromU8(unzipSync(writeQdpx({ ...content, notes: [] }))["project.qde"]!);
    expect(project).not.toContain("CodeBook");
    expect(project).toContain("<TextSource");
  });
});
