import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { computeDraftId, PROVISION_KINDS } from "#shared/draft/draft.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import { writeExportAsJson } from "#shared/publish/formats/json/write.ts";
import { ANNOTATION_KINDS, CONFIDENTIALITY_LABELS, KNOWLEDGE_BASIS_KINDS } from "#shared/records/kinds/annotation.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { PROPOSAL_OUTCOMES, PROPOSER_KINDS } from "#shared/records/kinds/proposal.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { ALL_AUDIENCES, createPlantedDossier } from "#test/support/team/plantedSecrets.ts";
import { EARLIER_TRICKY_DRAFT, TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const page = new URL("../../../docs/export.schema.json", import.meta.url);
type Schema = { readonly [key: string]: Schema } & { readonly enum?: readonly string[] };
const schema = JSON.parse(readFileSync(page, "utf8")) as Schema;
const isValid = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

type Written = Readonly<Record<string, readonly Record<string, unknown>[]>>;
let contents: readonly Publication[];
const written = (content: Publication) => JSON.parse(writeExportAsJson(content)) as Written;

beforeAll(async () => {
  const planted = await createPlantedDossier();
  const { ledger } = (await createAnnotatedDossier(3, 40, [EARLIER_TRICKY_DRAFT, TRICKY_DRAFT])).admin;
  const small = { title: "Draft", symbol: "A/1", date: "2026-03-04", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
  const tricky = { title: "Draft", symbol: "", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
  const withAll = { replies: true, earlier: true, photographs: true };
  contents = ALL_AUDIENCES.flatMap((audience) => [
    collectPublication(planted.ledger, small, audience).content,
    collectPublication(planted.ledger, small, { ...audience, ...withAll }).content,
    collectPublication(ledger, tricky, { ...audience, ...withAll }).content,
  ]);
});

describe("The JSON Schema of the export", () => {
  it("holds for what every audience gets of records of every kind", () => {
    for (const content of contents) {
      isValid(written(content));
      expect(isValid.errors ?? []).toEqual([]);
    }
    const all = contents.map(written);
    for (const list of ["notes", "proposals", "positions", "statuses", "votes"])
      expect(
        all.some((each) => each[list]!.length > 0),
        list,
      ).toBe(true);
  });

  it("has a field for everything, and refuses fields that no export has", () => {
    const whole = contents.map(written).find(({ votes, notes }) => votes!.length > 0 && notes!.length > 0)!;
    for (const list of ["notes", "proposals", "positions", "statuses", "votes"]) {
      const [first, ...others] = whole[list]!;
      expect(isValid({ ...whole, [list]: [{ ...first, unheardOf: 1 }, ...others] }), list).toBe(false);
    }
    expect(isValid({ ...whole, format: "clausemark/2 export" })).toBe(false);
    const { severity: _, ...bare } = whole["notes"]![0]!;
    expect(isValid({ ...whole, notes: [bare] })).toBe(false);
  });

  it("lists the words that the code knows", () => {
    const words = (name: string, field: string) => schema["$defs"]![name]!["properties"]![field]!.enum;
    expect(words("provision", "kind")).toEqual(PROVISION_KINDS);
    expect(words("note", "kind")).toEqual(ANNOTATION_KINDS);
    expect(words("proposal", "fate")).toEqual(PROPOSAL_OUTCOMES);
    expect(words("basis", "how")).toEqual(KNOWLEDGE_BASIS_KINDS);
    expect(words("proposer", "kind")).toEqual(PROPOSER_KINDS);
    expect(schema["$defs"]!["stance"]!.enum).toEqual(STANCES);
    expect(schema["$defs"]!["confidentiality"]!.enum).toEqual(CONFIDENTIALITY_LABELS);
    expect(schema["$defs"]!["status"]!["properties"]!["words"]!["items"]!.enum).toEqual(PROVISION_STATUSES);
  });
});
