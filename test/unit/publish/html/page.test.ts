import { createHash } from "node:crypto";
import { parse } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAct } from "#shared/acts/act.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { findTextForExport } from "#shared/publish/publication/textsForExport.ts";
import { findStableExportIds } from "#shared/publish/formats/stableExportIds.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { addText, createTeam, unwrapOutcome, type Person } from "#test/support/team/team.ts";
import { reading } from "#test/unit/import/samples.ts";

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const LAMPS = "Each State Party shall light a lamp in every street from dusk until dawn.";
const WELLS = "A well is dug in each square and kept clean by all who draw water from it in the summer.";
const HOSTILE = `</script></style><img src=x onerror="alert(1)"><b>bold</b> & "quoted" <!-- -->`;
const before = `Draft convention on lamps\n\nArticle 1\nStreets\n\n1. ${LAMPS}\n\nArticle 2\nWells\n\n1. ${WELLS}\n`;
const after = before.replace(
  "Article 2\nWells",
  "Article 2\nBridges\n\n1. No bridge is closed at night.\n\nArticle 3\nWells",
);

let admin: Person;
let [first, second]: readonly Draft[] = [];

const page = (draft: Draft, audience: "public" | "team" = "public", language: "en" | "ar" = "en") => {
  const text = findTextForExport(admin.ledger, computeDraftId(draft))!;
  const collected = collectPublication(admin.ledger, text, { audience, informals: false, authors: "none" });
  const names = findStableExportIds("html", admin.ledger, collected);
  return withMessageLanguage(language, () => decodeUtf8(writeExport("html", collected.content, names))!);
};
const nodesOf = (html: string): readonly Node[] => {
  const all = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  return all(parse(html) as unknown as Node);
};
const attribute = (node: Node, name: string) => node.attrs?.find((each) => each.name === name)?.value;
const ids = (html: string) => nodesOf(html).flatMap((node) => attribute(node, "id") ?? []);
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join("");
const elements = (html: string, name: string) => nodesOf(html).filter(({ nodeName }) => nodeName === name);
const ofClass = (html: string, name: string) =>
  nodesOf(html).filter((node) => attribute(node, "class")?.split(" ").includes(name));

/** Returns the status that is shown in a row. */
const ofStatus = ({ childNodes = [] }: Node) =>
  childNodes
    .filter((node) => attribute(node, "class") === "status")
    .map(textOf)
    .join();

beforeAll(async () => {
  first = (await reading("before.txt", before)).draft;
  second = (await reading("after.txt", after)).draft;
  ({ admin } = await createTeam(first));
  const at = (address: string, words: string) =>
    unwrapOutcome(
      createTypedQuoteAnchor(first!, computeDraftId(first!), unwrapOutcome(findProvision(first!, address)), words),
    );
  const rated = { kind: "risk", assessment: { provisional: 4 }, confidentiality: "public" } as const;
  await admin.annotate({ anchor: at("1(1)", "in every street"), comment: HOSTILE, rights: ["privacy"], ...rated });
  await admin.annotate({
    anchor: at("2(1)", "kept clean by all"),
    comment: "By whom?",
    kind: "question",
    confidentiality: "public",
  });
  await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, {
      anchor: at("1(1)", "until dawn"),
      wording: { new: "until <midnight>" },
      proposers: [{ name: "Mexico", kind: "state" }],
      confidentiality: "public",
    }),
  );
  const position = makePositionBody(admin.ledger, admin.me, {
    anchor: { draft: computeDraftId(first), provision: "art_2" },
    delegation: { name: "Norway", kind: "state" },
    stance: "supports",
    confidentiality: "public",
  });
  await admin.commit(makeAct({ type: "position", body: unwrapOutcome(position) }));
  const key = admin.keys[0];
  const there = [{ draft: computeDraftId(first), provision: "art_1" }];
  const status = { status: "agreed", confidentiality: "public" } as const;
  await admin.commit(setProvisionStatusAct(admin.ledger, admin.me, key, there, status));
});

describe("A page", () => {
  it("has unique ids, and every link leads to one of them and nowhere else", async () => {
    const html = await page(first!);
    const own = ids(html);
    expect(new Set(own).size).toBe(own.length);
    const links = elements(html, "a").map((node) => attribute(node, "href")!);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(own).toContain(link.replace(/^#/, ""));
    for (const node of nodesOf(html))
      for (const name of ["src", "srcset", "action", "onerror", "onload", "style"])
        expect(attribute(node, name)).toBeUndefined();
  });

  it("permits its own style and script by their hashes and nothing else", async () => {
    const html = await page(first!);
    const policy = elements(html, "meta")
      .filter((node) => attribute(node, "http-equiv") === "Content-Security-Policy")
      .map((node) => attribute(node, "content"));
    const hash = (name: string) => {
      const [only, ...more] = elements(html, name);
      expect(more).toEqual([]);
      return `'sha256-${createHash("sha256").update(textOf(only!)).digest("base64")}'`;
    };
    expect(policy).toEqual([
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`,
    ]);
  });

  it("shows what people wrote as text, whatever is in it", async () => {
    const html = await page(first!);
    const [card] = ofClass(html, "note");
    expect(textOf(card!)).toContain(HOSTILE);
    expect(elements(html, "img").length + elements(html, "b").length).toBe(0);
    expect(elements(html, "ins").map(textOf)).toEqual(["<midnight>"]);
  });

  it("has all of the text, with the words of each note marked", async () => {
    const html = await page(first!);
    const words = ofClass(html, "words").map(textOf).join("\n");
    for (const { blocks } of first!.provisions)
      for (const { text } of blocks) expect(words.replaceAll(/(?<=\p{L})\d(?=\W)/gu, "")).toContain(text);
    expect(elements(html, "mark").map(textOf)).toEqual(["in every street", "kept clean by all"]);
  });

  it("shows proposals, positions and statuses at their provisions", async () => {
    const html = await page(first!);
    const [wording] = ofClass(html, "wording");
    expect(textOf(wording!)).toContain("Mexico");
    const [held] = ofClass(html, "positions");
    expect(textOf(held!)).toContain("Norway");
    const row = ofClass(html, "row").find((node) => textOf(node).includes("Norway"))!;
    expect(attribute(row, "id")).toMatch(/__art_2$/);
    const agreed = ofClass(html, "row").filter((node) => ofStatus(node) === "Agreed ad referendum");
    expect(agreed.map((node) => attribute(node, "id"))).toEqual([expect.stringMatching(/__art_1$/)]);
  });

  it("is in the language of its labels, with the text in its own", async () => {
    const html = await page(first!, "public", "ar");
    const [root] = elements(html, "html");
    expect([attribute(root!, "lang"), attribute(root!, "dir")]).toEqual(["ar", "rtl"]);
    for (const node of ofClass(html, "words"))
      expect([attribute(node, "lang"), attribute(node, "dir")]).toEqual(["en", "ltr"]);
  });

  it("gives the number of each note a direction of its own, so that it joins no number beside it", async () => {
    const marks = ofClass(await page(first!), "reference");
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of marks) expect(attribute(mark, "dir")).toBe("ltr");
  });
});

describe("The page of a newer text", () => {
  it("keeps every fragment of the older page that the comparison placed", async () => {
    const old = (await page(first!)).replaceAll(/\n/g, " ");
    await addText(admin, second!, "whole", { symbol: "A/AC.999/1/Rev.3" });
    const fresh = ids(await page(second!));
    const lost = ids(old).filter((id) => id.includes("__") && !fresh.includes(id));
    expect(lost).toEqual([]);
    expect(fresh).toEqual(expect.arrayContaining(["rev3__art_3__para_1", "rev3__art_2"]));
    const note = fresh.filter((id) => id.includes("__note-"));
    // Two notes, each with its old and its new fragment.
    expect(note).toHaveLength(4);
    // The old second article is the third now, and what is new has no old fragment.
    const html = await page(second!);
    const row = ofClass(html, "row").find((node) => attribute(node, "id") === "rev3__art_3");
    const [span] = (row?.childNodes ?? []).flatMap((node) => node.childNodes ?? []);
    expect(attribute(span!, "id")).toMatch(/^(?!rev3).*__art_2$/);
  });
});
