import { toBriefingInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildTableLayoutData } from "#shared/publish/layouts/data/textCommentTable.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import {
  collectBriefing,
  describeUnprintedNotes,
  type BriefingContent,
} from "#shared/publish/publication/briefingContent.ts";
import { EXPORT_FORMAT_NAMES, isContentDerivedFormat } from "#shared/publish/formats/exportFormats.ts";
import { writeExportAsJson } from "#shared/publish/formats/json/write.ts";
import { writeExportAsMarkdown } from "#shared/publish/formats/md/write.ts";
import { collectPublication, type Publication, type TextForExport } from "#shared/publish/publication/publication.ts";
import { buildRiskRegisterSheet } from "#shared/publish/tables/register/write.ts";
import type { TableCell } from "#shared/publish/tables/cells.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { createTeam, addText, unwrapOutcome } from "#test/support/team/team.ts";
import { reading } from "../import/samples.ts";

const SHIPS = "No ship may carry lamps of oil through the narrows at night unless its master holds a licence.";
const WELLS = "A well is dug in each square and kept clean by all who draw water from it in the summer.";
const STREETS = "Each State Party shall light a lamp in every street from dusk until dawn.";
const text = (title: string, second: string) =>
  `${title}\n\nArticle 1\nStreets\n\n1. ${STREETS}\n\nArticle 2\n${second === SHIPS ? "Ships" : "Wells"}\n\n1. ${second}\n`;
const TEAM: ExportAudience = { audience: "team", informals: true, authors: "none" };

let content: Publication;
let made: (layout: BriefingLayout, without?: readonly RecordKey[]) => BriefingContent;
const told = (layout: BriefingLayout) => describeUnprintedNotes(made(layout));

beforeAll(async () => {
  const before = (await reading("before.txt", text("Draft convention on lamps", SHIPS))).draft;
  const after = (await reading("after.txt", text("Draft treaty on lamps", WELLS))).draft;
  const { admin } = await createTeam(before);
  const at = (address: string, words: string) =>
    unwrapOutcome(
      createTypedQuoteAnchor(before, computeDraftId(before), unwrapOutcome(findProvision(before, address)), words),
    );
  const rated = { kind: "risk", assessment: { provisional: 4 } } as const;
  await admin.annotate({ anchor: at("1(1)", "in every street"), comment: "Still here", ...rated });
  await admin.annotate({ anchor: at("2(1)", "lamps of oil through the narrows"), comment: "Stood there", ...rated });
  await admin.annotate({ anchor: at("1(1)", "until dawn"), comment: "Asked", kind: "question" });
  const wording = { new: "a permit" };
  await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, {
      anchor: at("2(1)", "a licence"),
      wording,
      proposers: [],
      comment: "Asked by pilots",
    }),
  );
  await addText(admin, after);
  const of: TextForExport = { title: after.title, symbol: "", draft: after, id: computeDraftId(after) };
  content = collectPublication(admin.ledger, of, TEAM).content;
  made = (layout, without = []) => collectBriefing(admin.ledger, of, { layout, audience: TEAM, without });
});

describe("Notes and proposals without a place in the exported text", () => {
  it.each(EXPORT_FORMAT_NAMES.filter(isContentDerivedFormat))(
    "are written as %s in the same way from the content and from a JSON copy that another thread received",
    (format) => {
      const sent = JSON.parse(JSON.stringify(content)) as Publication;
      expect(Buffer.from(writeExport(format, sent)).equals(Buffer.from(writeExport(format, content)))).toBe(true);
    },
  );

  it("are in a register with the draft and the address where they are", () => {
    const [head = [], ...rows] = buildRiskRegisterSheet(content).rows;
    const cell = (row: readonly TableCell[], name: string) => row[head.indexOf(name)];
    expect(rows.map((row) => [cell(row, "Comment"), cell(row, "Draft"), cell(row, "Provision")])).toEqual([
      ["Still here", "Draft treaty on lamps", "1(1)"],
      ["Asked", "Draft treaty on lamps", "1(1)"],
      ["Stood there", "Draft treaty on lamps, 1st text", "2(1)"],
    ]);
  });

  it("are in a separate part of Markdown with their former place", () => {
    const [here, ...rest] = writeExportAsMarkdown(content).split("# From the previous draft, to be checked");
    expect(rest).toHaveLength(1);
    expect(here).toContain("Still here");
    expect(here).not.toMatch(/Stood there|permit/u);
    expect(rest[0]).toContain("## 3 · Article 2(1), Draft treaty on lamps, 1st text · Critical (provisional)");
    expect(rest[0]).toMatch(
      /## Article 2\(1\), Draft treaty on lamps, 1st text · Proposal\n\n~~a licence~~ \*\*a permit\*\*/u,
    );
  });

  it("are in a separate part of layouts of the text, proposals with their proposers and their former place", () => {
    for (const [layout, data] of [
      ["annotated", buildAnnotatedLayoutData],
      ["table", buildTableLayoutData],
    ] as const) {
      const { content, printed, items } = made(layout);
      const { strays, elsewhere } = data(toBriefingInput(content));
      expect(elsewhere).toEqual([3]);
      expect(strays).toHaveLength(1);
      const [{ place, rows }] = strays as [(typeof strays)[number]];
      expect(place.t).toBe("Article 2(1), Draft treaty on lamps, 1st text");
      expect(rows.map(({ label }) => label.t)).toEqual([
        "Proposal · Not found word for word in Draft treaty on lamps, 2nd text · Team",
      ]);
      expect(rows[0]!.pieces.map(({ text: words }) => words).join("")).toBe("a licencepermit");
      expect(printed).toMatchObject({ notes: 3, proposals: 1 });
      expect(items.at(-1)!.provision).toBe(-1);
      const [own] = items.filter(({ entry }) => "wording" in entry);
      expect(data(toBriefingInput(made(layout, [own!.key]).content)).strays).toEqual([]);
    }
  });

  it("are in Word after the text, proposals with their change and their former place", () => {
    const document = strFromU8(unzipSync(writeExport("docx", content) as Uint8Array)["word/document.xml"]!);
    const end = document.slice(document.indexOf("From the previous draft, to be checked"));
    expect(end).toContain("lamps of oil through the narrows");
    expect(end).toMatch(
      /Article 2\(1\), Draft treaty on lamps, 1st text · Proposal · [^<]*replace “a licence” with “a permit”/u,
    );
    expect(end).not.toMatch(/<w:(?:ins|del) /u);
    expect(end.indexOf("Asked by pilots")).toBeGreaterThan(end.indexOf("a permit"));
  });

  it("are counted beside the notes of the text", () => {
    const { total } = buildAnnotatedLayoutData(toBriefingInput(made("annotated").content)).summary;
    expect(total).toContain("2 from the previous draft must be checked and are not counted.");
  });

  it("are marked in JSON as having no place", () => {
    const { notes, proposals } = JSON.parse(writeExportAsJson(content)) as {
      notes: { stood?: unknown }[];
      proposals: unknown[];
    };
    const stood = { text: "Draft treaty on lamps, 1st text", address: "2(1)", label: "Article 2(1)" };
    expect(notes.map((note) => note.stood)).toEqual([undefined, undefined, stood]);
    expect(proposals).toMatchObject([{ stood }]);
  });

  it("are reported, like omitted questions, if a layout leaves them out", () => {
    expect(told("annotated")).toBe("");
    expect(told("submission")).toBe("Not on these pages: 2 from the previous draft.");
    expect(told("delegate")).toBe("Not on these pages: one from the previous draft, one question.");
  });
});
