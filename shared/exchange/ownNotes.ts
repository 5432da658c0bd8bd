import type { Anchor } from "../anchor/anchor.ts";
import { numbered } from "../briefing/choose.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { removalIn } from "../ledger/removed.ts";
import type { ShownThread } from "../ledger/shown.ts";
import type { DeviceId, RecordKey } from "../records/envelope.ts";
import type { AnnotationBody } from "../records/kinds/annotation.ts";
import { severityOf, type Assessment } from "../rights/severity.ts";
import { webAnnotations } from "./jsonld/write.ts";
import type { OutgoingText } from "./outgoing.ts";

/** A note that no team has: private, unfinished, or set aside since its author was removed. */
export interface OwnNote extends Pick<AnnotationBody, "kind" | "comment" | "rights" | "confidentiality"> {
  /** The record that says it, where one does. */
  readonly id?: RecordKey;
  readonly at: Anchor;
  readonly written: string;
  readonly assessment?: Assessment;
}

/** The notes that a removed device has signed since its removal, each in its last version. */
export function notesSetAside(ledger: Ledger, device: DeviceId): readonly OwnNote[] {
  const since = (removalIn(ledger, device)?.since ?? []).map((key) => ledger.record(key)!);
  const replaced = new Set(since.flatMap(({ record }) => record.after ?? []));
  return since.flatMap(({ key, record, state, body }) => {
    if (record.type !== "annotation" || state !== "open" || replaced.has(key)) return [];
    const { anchor, kind, comment, rights, confidentiality } = body as AnnotationBody;
    return [{ id: record.of ?? key, at: anchor, kind, comment, rights, confidentiality, written: record.at }];
  });
}

/** The same as Web Annotations, by the name of whoever wrote them: their author hands them over, so all of them are in it. */
export function ownNotes(text: OutgoingText, notes: readonly OwnNote[], author: ShownThread["author"]): string {
  const shown = notes.map(({ id, at, written, assessment = {}, ...said }): ShownThread => {
    const note = {
      ...said,
      anchor: at,
      at: written,
      severity: severityOf(assessment),
      tags: [],
      ratings: [],
      replies: [],
    };
    return { ...note, settled: false, ...(id && { id }), ...(author && { author }) };
  });
  return webAnnotations({
    text,
    audience: "team",
    notes: numbered(shown, text.draft, text.id),
    proposals: [],
    positions: [],
    statuses: [],
  });
}
