import { beforeAll, describe, expect, it } from "vitest";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { composeCurrentText, moveAnchorToSourceText, articleSourcesOf } from "#shared/ledger/texts/currentText.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import {
  findEntryAnchor,
  listNotesWithPlacement,
  findPlacementInNewest,
  findCurrentPlacement,
} from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { groupStatusesByProvision } from "#shared/ledger/placement/statusPlacement.ts";
import { reading, sample } from "../import/samples.ts";
import { createTeam, unwrapOutcome, type Person } from "#test/support/team/team.ts";

const read = async (name: string) => reading(name, sample(name));
type Read = Awaited<ReturnType<typeof read>>;

let first: Read;
let second: Read;
let packed: Read;
let admin: Person;
/** A note on each provision of the first edition, on a gap after each article, and on words of each paragraph. */
const notes = new Map<string, Anchor>();

beforeAll(async () => {
  [first, second, packed] = (await Promise.all(["draft-v1.txt", "draft-v2.txt", "package.txt"].map(read))) as [
    Read,
    Read,
    Read,
  ];
  ({ admin } = await createTeam(first.draft));
  const { draft } = first;
  const id = computeDraftId(draft);
  for (const [index, { kind, blocks }] of draft.provisions.entries()) {
    const words = blocks[0]?.text.split(/\s+/u) ?? [];
    const quote = words.length > 9 ? createTypedQuoteAnchor(draft, id, index, words.slice(1, 8).join(" ")) : null;
    const anchors = [createProvisionAnchor(draft, id, index)];
    if (kind === "article") anchors.push(createGapAfterProvisionAnchor(draft, id, index));
    if (quote && !("refused" in quote)) anchors.push(quote);
    for (const anchor of anchors) notes.set(await admin.annotate({ anchor }), anchor);
  }
  const { ledger, me } = admin;
  const document = ledger.documents[0]!.id;
  const covers = [...(guessRevisionCoverage(second.draft, second.masthead) as readonly string[])];
  await admin.commit(addRevisionAct(ledger, me, { document, reading: second, symbol: "A/AC.999/12/Rev.1", covers }));
  await admin.commit(
    addDocumentAct(me, {
      reading: packed,
      title: "Chair’s package",
      kind: "package",
      symbol: "A/AC.999/CRP.4",
      date: "2026-03-04",
      covers: guessRevisionCoverage(packed.draft, packed.masthead),
    }),
  );
}, 60_000);

const ids = () => [first, second, packed].map(({ draft }) => computeDraftId(draft)) as [string, string, string];
/** Returns the number of the article that a note is on; "" outside articles. */
const articleOf = ({ provision }: Anchor) => /(?:^|__)art_([^_]+)/.exec(provision)?.[1] ?? "";
const isPackaged = (anchor: Anchor) => ["15", "16"].includes(articleOf(anchor));
const statusOf = (note: string, draft: string) =>
  findPlacementInDraft(admin.ledger, draft, admin.ledger.get(threadProjection, note)!).status;

describe("The sample’s second edition", () => {
  it("has a place for every note or a reason; the notes on the two articles of the package are not in this text", () => {
    const [, two] = ids();
    expect(notes.size).toBeGreaterThan(400);
    const counts = new Map<string, number>();
    for (const [note, anchor] of notes) {
      const status = statusOf(note, two);
      expect(status === "absent", `${anchor.provision} ${status}`).toBe(isPackaged(anchor));
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    const share = (status: string) => (counts.get(status) ?? 0) / notes.size;
    expect(share("exact") + share("moved") + share("reworded")).toBeGreaterThan(0.8);
    expect(listNotesWithPlacement(admin.ledger, two)).toHaveLength(notes.size);
  });

  it("keeps each article’s notes at that article, whatever its number is now", () => {
    const [, two] = ids();
    const heading = (draft: Draft, number: string) =>
      draft.provisions.find(({ eId }) => eId === `art_${number}`)?.heading;
    for (const [note, anchor] of notes) {
      const placed = findPlacementInDraft(admin.ledger, two, admin.ledger.get(threadProjection, note)!);
      if (!("anchor" in placed)) continue;
      expect(heading(second.draft, articleOf(placed.anchor))).toBe(heading(first.draft, articleOf(anchor)));
    }
  });

  it("leaves the notes on those two articles to be found in the package, in which all others are absent", () => {
    const [, , three] = ids();
    let found = 0;
    for (const [note, anchor] of notes) {
      const status = statusOf(note, three);
      if (!isPackaged(anchor)) expect(status, anchor.provision).toBe("absent");
      else expect(["exact", "moved", "reworded", "lost", "ambiguous"], anchor.provision).toContain(status);
      if (["exact", "moved", "reworded"].includes(status)) found++;
    }
    const packaged = [...notes.values()].filter(isPackaged).length;
    expect(found).toBeGreaterThan(packaged / 2);
    const [note] = [...notes].find(([each]) => statusOf(each, three) === "moved")!;
    expect(findCurrentPlacement(admin.ledger, admin.ledger.get(threadProjection, note)!)!.draft).toEqual(packed.draft);
    expect(findPlacementInNewest(admin.ledger, admin.ledger.get(threadProjection, note)!).status).toBe("absent");
  });
});

describe("The current text", () => {
  const current = () => composeCurrentText(admin.ledger)!;
  const rowOf = (address: string) => current().draft.provisions.findIndex((each) => each.address === address);

  it("has every article once: from the newest text, or from the package if that leaves it out", () => {
    const { draft } = current();
    const numbers = draft.provisions.filter(({ kind }) => kind === "article").map(({ address }) => address);
    const wanted = Array.from({ length: 35 }, (_, i) => String(i + 1));
    expect(numbers).toEqual([...wanted.slice(0, 10), "10 bis", ...wanted.slice(10)]);
    const names = draft.provisions.flatMap(({ eId, address }) => [`eId ${eId}`, `address ${address}`]);
    expect(new Set(names).size).toBe(names.length);
    const level = (address: string) => draft.provisions[rowOf(address)]!.level;
    expect([level("16"), level("16(2)(a)")]).toEqual([level("15"), level("15(2)(a)")]);
    const sources = articleSourcesOf(current());
    expect(sources.get(rowOf("15"))).toEqual({ name: "A/AC.999/12/Rev.1" });
    expect(sources.get(rowOf("16"))).toEqual({ name: "A/AC.999/CRP.4", date: "2026-03-04" });
    expect(sources.has(rowOf("chapter III"))).toBe(false);
    for (const [i, { part, index }] of current().origins.entries()) {
      const { blocks, heading } = current().parts[part]!.draft.provisions[index]!;
      expect(draft.provisions[i]).toMatchObject({ blocks, heading });
    }
  });

  it("shows each note where its source has it", () => {
    const { id, draft } = current();
    const [, two, three] = ids();
    for (const [note] of notes) {
      const thread = admin.ledger.get(threadProjection, note)!;
      const there = findEntryAnchor(admin.ledger, id, thread);
      const there2 = findEntryAnchor(admin.ledger, two, thread) ?? findEntryAnchor(admin.ledger, three, thread);
      expect(there?.quote?.exact).toBe(there2?.quote?.exact);
      if (there) expect(resolveAnchor(draft, there)).not.toBeNull();
      expect(there === null, note).toBe(there2 === null);
    }
  });

  it("is written on as its source is: a note, a line and a status belong to the text that the words come from", async () => {
    const { ledger, me } = admin;
    const { id, draft } = current();
    const [, two, three] = ids();
    const words = unwrapOutcome(createTypedQuoteAnchor(draft, id, rowOf("16(2)(a)"), "another competent authority"));
    const made = unwrapOutcome(moveAnchorToSourceText(ledger, words));
    expect(made).toMatchObject({ draft: three, provision: "art_16__para_2__point_a" });
    expect(
      unwrapOutcome(moveAnchorToSourceText(ledger, createGapAfterProvisionAnchor(draft, id, rowOf("15(1)")))),
    ).toMatchObject({
      draft: two,
      gap: true,
    });
    const across = { ...createProvisionAnchor(draft, id, rowOf("chapter III")), quote: words.quote! };
    const { text } = buildSubtreeReadingText(draft, rowOf("chapter III"));
    const start = text.indexOf("The order may be renewed once.");
    const quote = { start, end: start + 60, exact: text.slice(start, start + 60), prefix: "", suffix: "" };
    expect(moveAnchorToSourceText(ledger, { ...across, quote })).toMatchObject({ code: "anchor.across" });
    const [records] = await admin.commit(
      annotateAct(ledger, me, { anchor: made, kind: "risk", comment: "Which authority?" }),
    );
    expect(findEntryAnchor(ledger, id, ledger.get(threadProjection, records!.key)!)?.quote?.exact).toBe(
      "another competent authority",
    );
    const room = { ledger, me, first: admin.keys[0]!, text: { id, draft }, here: rowOf("16"), meeting: undefined };
    const line = interpretCaptureLine(room, "16(1) CAN +");
    expect(line).toMatchObject({ provision: rowOf("16(1)"), faults: [] });
    expect(line.act!.statements[0]!([]).body).toMatchObject({ anchor: { draft: three, provision: "art_16__para_1" } });
    await admin.commit(interpretCaptureLine(room, "16 !pending").act!);
    await admin.commit(
      setProvisionStatusAct(ledger, me, admin.keys[0]!, [{ draft: two, provision: "art_15" }], { status: "informals" }),
    );
    const statuses = [...groupStatusesByProvision(ledger, id)].map(([i, { entries }]) => [
      current().draft.provisions[i]!.address,
      entries.flatMap((each) => each.said.map(({ body }) => body.status)),
    ]);
    expect(statuses).toEqual(
      expect.arrayContaining([
        ["15", ["informals"]],
        ["16", ["pending"]],
      ]),
    );
  });

  it("is the newest text itself if that covers everything", async () => {
    const { admin: other } = await createTeam(first.draft);
    expect(composeCurrentText(other.ledger)).toBeNull();
    const document = other.ledger.documents[0]!.id;
    await other.commit(addRevisionAct(other.ledger, other.me, { document, reading: second, covers: "whole" }));
    expect(composeCurrentText(other.ledger)).toBeNull();
    // Without a package, articles that the new text leaves out are taken from the earlier text.
    const again = { ...second, draft: { ...second.draft, title: "Again" } };
    const covers = [...(guessRevisionCoverage(second.draft, second.masthead) as readonly string[])];
    const { admin: third } = await createTeam(first.draft);
    const of = third.ledger.documents[0]!.id;
    await third.commit(addRevisionAct(third.ledger, third.me, { document: of, reading: again, covers }));
    const { draft, origins } = composeCurrentText(third.ledger)!;
    const at = draft.provisions.findIndex(({ heading }) => heading === "Location records");
    expect([draft.provisions[at]!.address, origins[at]!.part]).toEqual(["16", 1]);
  });
});
