import { expect, test } from "vitest";
import { markGravestNotes, thinOutScrollMarks } from "#renderer/features/margin/layout/gravestNotes.ts";
import type { AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";

function note(id: string, provision: number, kind: AnnotationKind, grade?: SeverityGrade): AnchoredNote {
  const severity = grade ? { state: "provisional", grade } : { state: "not-assessed" };
  return { id, from: { provision, block: 0, offset: 0 }, thread: { annotation: { kind }, severity } } as AnchoredNote;
}

test("The marks beside the scroll bar are one for each provision, of its gravest note, in the order of the text", () => {
  const notes = [
    note("late", 9, "safeguard"),
    note("low", 4, "risk", 1),
    note("high", 4, "omission", 3),
    note("high too", 4, "risk", 3),
    note("question", 7, "question"),
    note("unrated", 7, "risk"),
  ];
  expect(markGravestNotes(notes)).toEqual([
    { provision: 4, note: "high", tone: "high" },
    { provision: 7, note: "unrated", tone: "bare" },
    { provision: 9, note: "late", tone: "safe" },
  ]);
  expect(markGravestNotes([])).toEqual([]);
});

test("Marks that would cover each other are one, that of the gravest note", () => {
  const marks = Array.from({ length: 5000 }, (_, i) => ({
    provision: i,
    note: `${i}`,
    tone: i === 1234 ? ("critical" as const) : ("low" as const),
    at: i / 5000,
  }));
  const drawn = thinOutScrollMarks(marks);
  expect(drawn.length).toBeLessThan(300);
  expect(drawn.filter(({ tone }) => tone === "critical").map(({ note }) => note)).toEqual(["1234"]);
  expect(drawn.map(({ at }) => at)).toEqual(drawn.map(({ at }) => at).sort((a, b) => a - b));
  const apart = [0.1, 0.2, 0.9].map((at, i) => ({ provision: i, note: `${i}`, tone: "low" as const, at }));
  expect(thinOutScrollMarks(apart)).toEqual(apart);
});
