import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import type { SeverityGrade, VisibleSeverity, Severity } from "#shared/rights/severity.ts";

/** The look of a note everywhere; the stylesheet gives each tone its tint, ink and line. */
export type NoteColourTone = "low" | "medium" | "high" | "critical" | "safe" | "ask" | "bare";

const BY_GRADE: Readonly<Record<SeverityGrade, NoteColourTone>> = { 1: "low", 2: "medium", 3: "high", 4: "critical" };

export function toneOfGrade(grade: SeverityGrade): NoteColourTone {
  return BY_GRADE[grade];
}

/**
 * Returns the tone of a thread. Only risks and omissions have a severity; safeguards and questions have a tone of their
 * own.
 */
export function toneOfThread({ annotation, severity }: Pick<Thread, "annotation" | "severity">): NoteColourTone {
  return toneOfNote({ kind: annotation.kind, severity });
}

/** Returns the tone of a note by its kind and severity alone. */
export function toneOfNote({ kind, severity }: { kind: AnnotationKind; severity: VisibleSeverity }): NoteColourTone {
  if (kind === "safeguard") return "safe";
  if (kind === "question") return "ask";
  return "grade" in severity ? BY_GRADE[severity.grade] : "bare";
}

/** Whether a note's severity is a one-key guess that nobody has assessed yet. */
export function isUnassessedSeverity({
  annotation,
  severity,
}: {
  readonly annotation: Pick<Thread["annotation"], "kind">;
  readonly severity: VisibleSeverity;
}): boolean {
  return isKindWithSeverity(annotation.kind) && severity.state === "provisional";
}

export function isKindWithSeverity(kind: Thread["annotation"]["kind"]): boolean {
  return kind === "risk" || kind === "omission";
}

/** Returns the grade for sorting and filtering; 0 if it is unknown. */
export function gradeOrZeroOfSeverity(severity: Severity): SeverityGrade | 0 {
  return severity.state === "not-assessed" ? 0 : severity.grade;
}
