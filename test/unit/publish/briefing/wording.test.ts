import { describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { gateProposalsForAudience } from "#shared/publish/gate/proposals.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { decompressed, has, printed } from "./pdf.ts";
import { DRAFT, input } from "./sample.ts";

const ID = computeDraftId(DRAFT);
const index = (eId: string) => DRAFT.provisions.findIndex((each) => each.eId === eId);
const LIMITS = unwrapOutcome(createTypedQuoteAnchor(DRAFT, ID, index("art_2__para_1"), "national legislation sets"));

function proposal(n: number, anchor: Anchor, old: string, fresh: string, label: Confidentiality = "public"): Proposal {
  const id = n.toString(16).padStart(64, "0");
  return {
    id,
    author: id,
    at: "2026-01-01T00:00:00.000Z",
    changedAt: "2026-01-01T00:00:00.000Z",
    body: {
      anchor,
      wording: { old, new: fresh },
      proposers: [{ name: `Landia${n}`, kind: "state" }],
      form: "written",
      confidentiality: label,
      comment: `Remark${n}.`,
    },
    heads: [id],
    rivals: [],
    placements: [],
    states: [],
  };
}

const asked = { audience: "public", informals: false, authors: "none" } as const;
const dataOf = (proposals: readonly Proposal[], audience: "public" | "team" = "public") =>
  buildAnnotatedLayoutData(
    input([], { audience, proposals: gateProposalsForAudience(proposals, { ...asked, audience }, []).shown }),
  );

async function pdfOf(proposals: readonly Proposal[], audience: "public" | "team" = "public"): Promise<Uint8Array> {
  const pdf = await typesetWithCheckoutAssets(
    { layout: "annotated", data: JSON.stringify(dataOf(proposals, audience)) },
    {},
  );
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

describe("Rival wording in a briefing", () => {
  it("is printed beneath its provision, and after all of it if it is for the whole or comes after it", () => {
    const rows = dataOf([
      proposal(1, LIMITS, "national legislation sets", "international law sets"),
      proposal(2, createGapAfterProvisionAnchor(DRAFT, ID, index("art_1")), "", "A new article."),
      proposal(3, createProvisionAnchor(DRAFT, ID, index("preamble")), "The States", "The Parties"),
      proposal(4, { draft: "0".repeat(64), provision: "art_1" }, "of another", "text"),
    ]).rows;
    const at = rows.flatMap((row, i) => (row.is === "wording" ? [i] : []));
    expect(at.map((i) => (rows[i] as { label: { t: string } }).label.t)).toEqual([
      "Proposal by Landia3",
      "Proposal by Landia2",
      "Proposal by Landia1",
    ]);
    const before = (i: number) =>
      rows
        .slice(0, i)
        .filter((row) => row.is === "text")
        .at(-1);
    expect(
      before(at[2]!)!
        .runs.map(({ text }) => text)
        .join(""),
    ).toMatch(/^The powers that this chapter/);
    expect(rows[at[2]!]).toMatchObject({
      pieces: [
        { is: "gone", text: "national legislation" },
        { is: "fresh", text: "international law" },
        { is: "same", text: " sets" },
      ],
      comment: [{ t: "Remark1." }],
    });
  });

  it("shows every state of floor text with its time and who read it out, to the team only", () => {
    const floor = (n: number, words: string, who: string): Proposal["states"][number] => {
      const { body } = proposal(n, LIMITS, "national legislation sets", words, "team");
      const at = `2026-02-03T10:0${n}:00.000Z`;
      return { key: String(n), at, body: { ...body, form: "floor", at, proposers: [{ name: who, kind: "state" }] } };
    };
    const states = [floor(1, "the law sets", "Landia"), floor(2, "international law sets", "Oceania")];
    const all: Proposal = { ...proposal(2, LIMITS, "", "x"), body: states[1]!.body, states };
    const labels = (audience: "public" | "team", label: Confidentiality) =>
      dataOf([{ ...all, body: { ...all.body, confidentiality: label } }], audience).rows.flatMap((row) =>
        row.is === "wording" ? [row.label.t] : [],
      );
    expect(labels("team", "team")).toEqual([
      "Earlier version of the floor text, read out by Landia · 2026-02-03 10:01 UTC",
      "Floor text, read out by Oceania · 2026-02-03 10:02 UTC · Team",
    ]);
    expect(labels("public", "public")).toEqual(["Floor text, read out by Oceania"]);
  });

  it("has the names of those who have joined it", () => {
    const { body, ...rest } = proposal(1, LIMITS, "national legislation sets", "the law sets");
    const joined = { name: "Oceania", kind: "state" as const, cosponsor: true as const };
    const data = dataOf([{ ...rest, body: { ...body, proposers: [...body.proposers, joined] } }]);
    expect(data.rows.find((row) => row.is === "wording")).toMatchObject({
      label: { t: "Proposal by Landia1, with Oceania" },
    });
  });

  it("is struck through and written above on the page", async () => {
    const pdf = await pdfOf([proposal(1, LIMITS, "national legislation sets", "international law sets")]);
    if (!has("pdftotext")) return console.warn("pdftotext is missing: the printed text is not looked at");
    const text = printed(pdf);
    expect(text).toContain("Proposal by Landia1");
    expect(text.replace(/\s+/g, " ")).toContain("national legislation international law sets");
  });

  it("leaves no byte in a briefing for an audience that may not see it", async () => {
    const all = CONFIDENTIALITY_LABELS.map((label, n) =>
      proposal(n, LIMITS, "national legislation sets", `wording${n} sets`, label),
    );
    for (const audience of ["public", "team"] as const) {
      const pdf = await pdfOf(all, audience);
      const bytes = decompressed(pdf).toString("latin1") + (has("pdftotext") ? printed(pdf) : "");
      const data = JSON.stringify(dataOf(all, audience));
      const hidden = audience === "public" ? [1, 3] : [3];
      for (const n of hidden) {
        for (const word of [`wording${n}`, `Landia${n}`, `Remark${n}`]) {
          expect(data).not.toContain(word);
          expect(bytes).not.toContain(word);
        }
      }
      expect(data).toContain("wording2");
      expect(data).not.toContain("Landia2");
    }
  });
});
