import { expect, it } from "vitest";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { EXPORT_FORMAT_NAMES, isContentDerivedFormat } from "#shared/publish/formats/exportFormats.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { writeTableFile } from "#shared/publish/tables/tableFile.ts";
import { buildBriefingTypesetInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { buildPositionsTable, buildProposalsTable } from "#shared/publish/tables/dossierTables.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { writeXfdf } from "#shared/publish/formats/xfdf/write.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { randomPassages, randomComment } from "#test/support/team/manyNotes.ts";
import { Random } from "#test/support/random.ts";
import type { Person } from "#test/support/team/team.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";

const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
const FOR_ALL = { audience: "public", informals: false, authors: "none" } as const;

/** Returns the hashes of a public export in every format and layout. */
async function leaving({ ledger }: Person): Promise<Readonly<Record<string, string>>> {
  const { content } = collectPublication(ledger, TEXT, FOR_ALL);
  const files: Record<string, Uint8Array> = {};
  for (const format of EXPORT_FORMAT_NAMES.filter(isContentDerivedFormat)) files[format] = writeExport(format, content);
  files["xfdf"] = encodeUtf8(writeXfdf(content, []));
  for (const [name, table] of Object.entries({ positions: buildPositionsTable, proposals: buildProposalsTable }))
    files[name] = writeTableFile([table(ledger, FOR_ALL).sheet], "xlsx");
  for (const layout of BRIEFING_LAYOUTS) {
    const made = { layout, settings: {}, language: "en", archive: true } as const;
    const source = await buildBriefingTypesetInput(
      collectBriefing(ledger, TEXT, { layout, audience: FOR_ALL }).content,
      made,
    );
    files[`pdf, ${layout}`] = encodeUtf8(JSON.stringify(source));
  }
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]));
}

/** Writes non-public notes and discusses them. */
async function confide(person: Person, random: Random): Promise<void> {
  for (const anchor of randomPassages(TRICKY_DRAFT, 8, random)) {
    const confidentiality = random.pick(["team", "informals"] as const);
    const comment = randomComment(random, 6);
    const rights = random.pick([[], ["privacy"], ["fair-trial"]]);
    const noting = {
      anchor,
      kind: "risk",
      comment,
      rights,
      tags: [`tag${random.below(99)}`],
      confidentiality,
    } as const;
    const [note] = await person.commit(annotateAct(person.ledger, person.me, noting));
    if (random.below(2) === 0)
      await person.commit(replyToThreadAct(person.ledger, person.me, note!.key, randomComment(random, 4)));
    await person.commit(rateThreadAct(person.ledger, person.me, note!.key, { provisional: random.pick([1, 2, 3, 4]) }));
    if (random.below(2) === 0) await person.commit(setResolutionAct(person.ledger, person.me, note!.key, "settled"));
    const wording = { new: randomComment(random, 3) };
    await person.commit(proposeWordingAct(person.ledger, person.me, { anchor, wording, confidentiality }));
  }
}

it("No byte of an export for everybody depends on records for a smaller audience", async () => {
  for (const seed of fuzzSeeds(3)) {
    const { admin, member } = await createAnnotatedDossier(seed, 20);
    const before = await leaving(admin);
    const random = new Random(seed);
    await confide(random.pick([admin, member]), random);
    await confide(admin, random);
    expect(await leaving(admin), `seed ${seed}`).toEqual(before);
    const said = {
      anchor: [...randomPassages(TRICKY_DRAFT, 1, random)][0]!,
      kind: "risk",
      comment: "For all.",
    } as const;
    await admin.commit(annotateAct(admin.ledger, admin.me, { ...said, confidentiality: "public" }));
    const after = await leaving(admin);
    expect(Object.keys(before).filter((name) => name !== "akn" && before[name] !== after[name]).length).toBeGreaterThan(
      8,
    );
  }
}, 120_000);
