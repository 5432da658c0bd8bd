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
  readonly within: readonly Element[];
  text: string;
};

let content: Publication;
let all: Element[];
let source: string;
const named = (name: string) => all.filter((each) => each.name === name);

const codingsInQualCoder: string[] = [];

/** The elements of a name with the elements inside them. */
function childrenOf(name: string): readonly (Element & { readonly inside: readonly Element[] })[] {
  return named(name).map((each) => ({ ...each, inside: all.filter(({ within }) => within.includes(each)) }));
}

beforeAll(async () => {
  const { admin } = await createAnnotatedDossier(5, 30);
  const text = { title: TRICKY_DRAFT.title, symbol: "", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
  content = collectPublication(admin.ledger, text, { audience: "team", informals: true, authors: "names" }).content;
  const files = unzipSync(writeQdpx(content));
  all = parse(strFromU8(files["project.qde"]!));
  const [path] = named("TextSource").map(({ attributes }) => attributes["plainTextPath"]!);
  source = strFromU8(files[path!.replace("internal://", "sources/")]!);
});

function parse(project: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      around: open.at(-1)?.name ?? "",
      within: [...open],
      text: "",
    };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (said) => void (open.at(-1) && (open.at(-1)!.text += said)));
  parser.on("closetag", () => void open.pop());
  parser.write(project).close();
  return found;
}

describe("A REFI-QDA project", () => {
  it("selects the words of every note, in code points of its source", () => {
    const points = [...source];
    const quotes = content.notes.filter(({ note }) => note.anchor.quote).map(({ note }) => note.anchor.quote!.exact);
    const selected = named("PlainTextSelection").map(({ attributes }) =>
      points.slice(Number(attributes["startPosition"]), Number(attributes["endPosition"])).join(""),
    );
    for (const quote of quotes) expect(selected).toContain(quote);
    for (const each of selected) expect(each).not.toBe("");
  });

  it("codes every note once with each of its codes, several by one author on the same words together", () => {
    const selections = childrenOf("PlainTextSelection");
    const pairs = selections.flatMap(({ attributes, inside }) => {
      const of = (name: string) => inside.filter((each) => each.name === name);
      const codings = of("Coding").map(({ attributes: { guid } }) => guid);
      expect(codings.length).toBeGreaterThan(0);
      const refs = of("CodeRef").map(({ attributes: { targetGUID } }) => targetGUID!);
      // QualCoder keeps one coding per code, words and author.
      const { startPosition, endPosition, creatingUser } = attributes;
      for (const code of refs) codingsInQualCoder.push([code, startPosition, endPosition, creatingUser].join(" "));
      return of("NoteRef").flatMap(({ attributes: { targetGUID } }) => refs.map((code) => `${targetGUID} ${code}`));
    });
    expect(selections.length).toBeGreaterThan(content.notes.length);
    expect(new Set(codingsInQualCoder).size).toBe(codingsInQualCoder.length);
    expect(new Set(pairs).size).toBe(pairs.length);
    const codes = content.notes.map(({ note: { kind, settled, rights, tags } }) => {
      return 1 + Number(kind === "risk" || kind === "omission") + Number(settled) + rights.length + tags.length;
    });
    expect(pairs.length).toBe(codes.reduce((sum, each) => sum + each, 0));
  });

  it("describes each selection by the comments and replies of exactly its notes", () => {
    const texts = new Map(
      childrenOf("Note").map(({ attributes, inside }) => [attributes["guid"]!, inside[0]!.text] as const),
    );
    for (const { inside } of childrenOf("PlainTextSelection")) {
      const notes = inside.filter(({ name }) => name === "NoteRef").map((each) => each.attributes["targetGUID"]!);
      const described = inside.find(({ name }) => name === "Description")?.text ?? "";
      if (notes.length === 1) expect(described).toBe(texts.get(notes[0]!));
      else for (const note of notes) expect(described).toContain(texts.get(note)!);
    }
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

  it("can be imported by QualCoder in public: with times, a file name, and no two codes of one name", () => {
    const [first, second, third] = content.notes.map(({ note }) => note);
    const { at: _, author: __, ...open } = first!;
    const notes = [
      {
        ...content.notes[0]!,
        note: { ...open, kind: "risk" as const, rights: ["privacy"], tags: ["privacy", "Privacy", "Risk"] },
      },
      { n: 2, note: { ...second!, comment: "About words that are gone." }, place: null },
      { n: 3, note: { ...third!, tags: ["x"] }, place: null },
    ];
    const text = { ...content.text, title: `${"Long title: ".repeat(20)}`, symbol: "A/AC.291/22/Rev.3" };
    const project = parse(strFromU8(unzipSync(writeQdpx({ ...content, text, notes }))["project.qde"]!));
    const of = (name: string) => project.filter((each) => each.name === name);
    expect(of("Note").map(({ attributes }) => attributes["creationDateTime"])).toContain("0001-01-01T00:00:00Z");
    for (const { attributes } of of("Note")) expect(attributes).toHaveProperty("creationDateTime");
    const [textSource] = of("TextSource");
    expect(textSource!.attributes["name"]).not.toMatch(/[\\/:*?"<>|]/);
    expect(`${textSource!.attributes["name"]}.txt`.length).toBeLessThan(100);
    const codable = of("Code").filter(({ attributes }) => attributes["isCodable"] === "true");
    const names = codable.map(({ attributes }) => attributes["name"]!.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["privacy", "privacy (tags)", "privacy (tags 2)", "risk (tags)"]));
    const [described] = of("Description").filter(({ around }) => around === "TextSource");
    expect(described!.text).toContain("2. ");
    expect(described!.text).toContain("About words that are gone.");
    expect(described!.text).toContain("#x");
  });
});
