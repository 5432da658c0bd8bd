import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import {
  EXPORT_FORMATS,
  EXPORT_FORMAT_NAMES,
  NOTE_TABLES,
  holdsPhotographs,
  type ExportFormatName,
} from "#shared/publish/formats/exportFormats.ts";
import { planExport } from "#renderer/features/export/planExport.ts";
import { describeWithheldPositions } from "#shared/publish/publication/describeExportExclusions.ts";
import { writeTableFile } from "#shared/publish/tables/tableFile.ts";
import { buildPositionsTable, buildProposalsTable } from "#shared/publish/tables/dossierTables.ts";
import { buildStatusesTable } from "#shared/publish/tables/statusesTable.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import {
  ALL_AUDIENCES,
  listExportedWordsOfLabel,
  forbiddenWords,
  MACHINE_REVEALING_WORDS,
  SECRET_NAME,
  SECRET_ORGANISATION,
  createPlantedDossier,
  secretWord,
} from "#test/support/team/plantedSecrets.ts";
import { writeExportForTest } from "#test/support/writeExportForTest.ts";
import { SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

/** The month in which everything was said: as it is written, and as days of a spreadsheet. */
const JANUARY = /2031-01|<v>478(?:49|[5-7]\d)/u;

/** Returns all content of a file, unpacked too. */
function textsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part)) : [];
  return [strFromU8(bytes, true), strFromU8(bytes), ...parts].join("\n");
}

/** The formats that the window plans by itself: a briefing has a view of its own, and a site has no single text. */
const PLANNED = EXPORT_FORMAT_NAMES.filter(
  (format) => !["typesetter", "dossier"].includes(EXPORT_FORMATS[format].source),
);

const { ledger, ids } = await createPlantedDossier();
const text = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
const hasNotes = (format: ExportFormatName) => EXPORT_FORMATS[format].contains !== "text";

describe.each(EXPORT_FORMAT_NAMES)("A file of format %s", (format) => {
  it.each(ALL_AUDIENCES)(
    "has no word that $audience may not read (informals $informals, authors $authors)",
    async (asked) => {
      const all = textsIn(await writeExportForTest(format, ledger, text, asked));
      for (const label of CONFIDENTIALITY_LABELS) {
        for (const what of forbiddenWords(label, asked)) expect(all).not.toContain(secretWord(what, label));
        const isTold = !forbiddenWords(label, asked).includes("comment") && hasNotes(format);
        expect(all.includes(secretWord("comment", label))).toBe(isTold);
        if (asked.audience === "public" || forbiddenWords(label, asked).includes("comment"))
          expect(all).not.toContain(ids.get(label)!);
      }
      const named = asked.authors === "names" && hasNotes(format);
      if (!named) for (const name of [SECRET_NAME, SECRET_ORGANISATION]) expect(all).not.toContain(name);
      if (asked.audience === "public") expect(all).not.toMatch(JANUARY);
    },
  );

  it("is the same to the byte when it is made again at another time, and says nothing of the machine", async () => {
    const once = () => writeExportForTest(format, ledger, text, ALL_AUDIENCES.at(-1)!);
    const first = Buffer.from(await once());
    vi.useFakeTimers({ now: Date.UTC(2041, 4, 17, 3, 4, 5) });
    try {
      expect(Buffer.from(await once()).equals(first)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    for (const told of MACHINE_REVEALING_WORDS) expect(textsIn(first)).not.toContain(told);
  });
});

describe.each(["csv", "xlsx"] as const)("A table as %s", (ending) => {
  it.each(ALL_AUDIENCES)(
    "has no word that $audience may not read (informals $informals, authors $authors)",
    (asked) => {
      const sheets = [
        buildPositionsTable(ledger, asked),
        buildProposalsTable(ledger, asked),
        buildStatusesTable(ledger, asked, SMALL_DRAFT_ID),
      ].map(({ sheet }) => sheet);
      const all = sheets.map((sheet) => textsIn(writeTableFile([sheet], ending))).join("\n");
      for (const label of CONFIDENTIALITY_LABELS) {
        const hidden = forbiddenWords(label, asked);
        for (const what of hidden) expect(all).not.toContain(secretWord(what, label));
        for (const what of ["wording", "pcomment", "scomment", "delegation", "proposer"])
          expect(all.includes(secretWord(what, label))).toBe(!hidden.includes(what));
        expect(all).not.toContain(ids.get(label)!);
      }
      if (asked.audience === "public") expect(all).not.toMatch(JANUARY);
      for (const name of [SECRET_NAME, SECRET_ORGANISATION]) expect(all).not.toContain(name);
    },
  );

  it.each(ALL_AUDIENCES)(
    "of notes has no word that $audience may not read (informals $informals, authors $authors)",
    (asked) => {
      const { content } = collectPublication(ledger, text, asked);
      const all = NOTE_TABLES.map((table) => textsIn(writeExport(ending, content, undefined, { table }))).join("\n");
      for (const label of CONFIDENTIALITY_LABELS)
        for (const what of forbiddenWords(label, asked)) expect(all).not.toContain(secretWord(what, label));
      if (asked.authors !== "names")
        for (const name of [SECRET_NAME, SECRET_ORGANISATION]) expect(all).not.toContain(name);
      if (asked.audience === "public") expect(all).not.toMatch(JANUARY);
    },
  );
});

/** A request of the window for all that an audience may see. */
const EVERYTHING = {
  as: "docx",
  table: "register",
  text: SMALL_DRAFT_ID,
  filter: "",
  selected: null,
  words: "en",
} as const;

describe.each(PLANNED)("The window's export as %s", (as) => {
  it.each(ALL_AUDIENCES)(
    "has passed the audience gate for $audience (informals $informals, authors $authors)",
    (audience) => {
      const asked = { ...EVERYTHING, as, audience };
      const leaves = planExport(ledger, asked, undefined);
      if (leaves.kind !== "notes" && leaves.kind !== "draft") throw new Error(`Nothing leaves: ${leaves.kind}`);
      // Photographs were chosen for the one format that holds them.
      const chosen = holdsPhotographs(as) ? audience : { ...audience, photographs: false };
      const sure = collectPublication(ledger, text, chosen).content;
      expect({ ...leaves.out, text }).toEqual({ ...sure, text });
      const all = JSON.stringify(leaves.out);
      for (const label of CONFIDENTIALITY_LABELS)
        for (const what of forbiddenWords(label, audience)) expect(all).not.toContain(secretWord(what, label));
    },
  );
});

it("The positions that an audience does not see are counted", () => {
  const left = (audience: ExportAudience) =>
    describeWithheldPositions(collectPublication(ledger, text, audience).excluded);
  expect(left({ audience: "public", informals: false, authors: "none" })).toEqual([
    "Left out, for the team only: 1",
    "Left out, from informals: 1",
  ]);
  expect(left({ audience: "team", informals: true, authors: "none" })).toEqual([]);
});

it("A filter in the window finds for an audience only what that may read", () => {
  const found = (audience: ExportAudience) => {
    const filter = secretWord("comment", "team");
    const leaves = planExport(ledger, { ...EVERYTHING, audience, filter }, undefined);
    return JSON.stringify("out" in leaves ? leaves.out.notes : leaves);
  };
  const [team, others] = (["team", "public"] as const).map((audience) =>
    found({ audience, informals: false, authors: "none" }),
  );
  expect(team).toContain(secretWord("comment", "team"));
  expect(others).toBe("[]");
});

it("A selection in the window leaves only what an audience may see of it, and says how many items it leaves out", () => {
  const all = [...ledger.all(threadProjection), ...ledger.all(proposalProjection)].map(({ id }) => id);
  const selected = [...all, "private-1"];
  for (const audience of ALL_AUDIENCES) {
    const leaves = planExport(ledger, { ...EVERYTHING, audience, selected }, undefined);
    if (leaves.kind !== "notes") throw new Error(`Nothing leaves: ${leaves.kind}`);
    const { out, left, selection } = leaves;
    const withheld = [left.notes, left.proposals].flatMap(({ team, informals }) => [team, informals]);
    const counted = withheld.reduce((a, b) => a + b) + out.notes.length + out.proposals.length;
    expect(counted + selection.elsewhere + selection.local, JSON.stringify(audience)).toBe(selected.length);
    expect(selection.local).toBe(1);
    expect([out.positions, out.statuses, out.votes]).toEqual([[], [], []]);
    const printed = JSON.stringify(out);
    for (const label of CONFIDENTIALITY_LABELS)
      for (const what of forbiddenWords(label, audience)) expect(printed).not.toContain(secretWord(what, label));
  }
});

it("A selection is not exported as a file that is not made of notes", () => {
  const audience = ALL_AUDIENCES[0]!;
  const leaves = planExport(ledger, { ...EVERYTHING, as: "pdf", audience, selected: [] }, undefined);
  expect(leaves).toMatchObject({ kind: "nothing", why: { code: "others.no-selection" } });
});

it("The words that must not be found would be: everything is exported for a team that asks for all of it", () => {
  const asked: ExportAudience = { audience: "team", informals: true, authors: "names" };
  const all = textsIn(writeExport("json", collectPublication(ledger, text, asked).content));
  for (const label of CONFIDENTIALITY_LABELS) {
    // A meeting's track is printed in daily briefings only.
    const said = listExportedWordsOfLabel(label).filter((what) => what !== "mtrack");
    for (const what of said) expect(all).toContain(secretWord(what, label));
  }
  expect(all).toContain(SECRET_NAME);
});
