import {
  recordedAgreedGradesOf,
  type Thread,
  type ThreadAgreedSeverity,
  type ThreadRating,
} from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { SEVERITY_GRADE_NAMES, severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { gradeOrZeroOfSeverity, toneOfGrade, type NoteColourTone } from "./noteColourTone.ts";
import { memberNameOf } from "./entryLabels.ts";

/** A rating as a short sign in a row of signs, with its full words. */
export interface RatingSign {
  readonly id: string;
  readonly sign: string;
  readonly tone: NoteColourTone;
  readonly provisional: boolean;
  readonly words: string;
}

/** Returns the sign of every rating, the highest first: `4·4·3`; `?` for a rating without a level. */
export function listRatingSigns(ledger: Ledger, { ratings }: Pick<Thread, "ratings">): readonly RatingSign[] {
  return ratings.map((rating) => {
    const grade = gradeOrZeroOfSeverity(rating.severity);
    return {
      id: rating.id,
      sign: grade === 0 ? message("level.unclear.short") : String(grade),
      tone: grade === 0 ? "bare" : toneOfGrade(grade),
      provisional: rating.severity.state === "provisional",
      words: describeRating(ledger, rating),
    };
  });
}

/** Describes the agreed grades: "High", or "Critical / Low" if people recorded several. */
export function formatAgreedSeverity(agreed: ThreadAgreedSeverity): string {
  return recordedAgreedGradesOf(agreed)
    .map((grade) => message(`severity.${SEVERITY_GRADE_NAMES[grade]}`))
    .join(" / ");
}

/** Describes a rating: "Ada: High (provisional)". */
export function describeRating(ledger: Ledger, { member, severity }: ThreadRating): string {
  return message("rating.by", {
    who: memberNameOf(ledger, member),
    grade: explainRefusal({ code: severityMessageCode(severity) }),
  });
}
