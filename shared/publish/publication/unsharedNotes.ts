import type { Anchor } from "#shared/anchor/anchor.ts";
import { numberNotes } from "#shared/publish/layouts/content/numberedNotes.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findDeviceRemoval } from "#shared/ledger/queries/deviceRemoval.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { computeSeverity, type Assessment } from "#shared/rights/severity.ts";
import { writeWebAnnotations } from "../formats/jsonld/write.ts";
import type { TextForExport } from "./publication.ts";

/** A note that the team does not have: private, unfinished, or set aside after its author was removed. */
export interface UnsharedNote extends Pick<AnnotationBody, "kind" | "comment" | "rights" | "confidentiality"> {
  /** The key of its record, if it has one. */
  readonly id?: RecordKey;
  readonly at: Anchor;
  readonly written: string;
  readonly assessment?: Assessment;
}

/** Finds the notes that a removed device signed after its removal, each in its last version. */
export function findNotesSinceRemoval(ledger: Ledger, device: DeviceId): readonly UnsharedNote[] {
  const since = (findDeviceRemoval(ledger, device)?.since ?? []).map((key) => ledger.record(key)!);
  const replaced = new Set(since.flatMap(({ record }) => record.after ?? []));
  return since.flatMap(({ key, record, state, body }) => {
    if (record.type !== "annotation" || state !== "open" || replaced.has(key)) return [];
    const { anchor, kind, comment, rights, confidentiality } = body as AnnotationBody;
    return [{ id: record.of ?? key, at: anchor, kind, comment, rights, confidentiality, written: record.at }];
  });
}

/** Writes them as Web Annotations in the author's name. Authors hand over their own notes, so all are included. */
export function writeUnsharedNotes(
  text: TextForExport,
  notes: readonly UnsharedNote[],
  author: DisclosedThread["author"],
): string {
  const shown = notes.map(({ id, at, written, assessment = {}, ...fields }): DisclosedThread => {
    const note = {
      ...fields,
      anchor: at,
      at: written,
      severity: computeSeverity(assessment),
      tags: [],
      ratings: [],
      replies: [],
    };
    return { ...note, settled: false, ...(id && { id }), ...(author && { author }) };
  });
  return writeWebAnnotations({
    text,
    audience: "team",
    notes: numberNotes(shown, text.draft, text.id),
    proposals: [],
    positions: [],
    votes: [],
    statuses: [],
  });
}
