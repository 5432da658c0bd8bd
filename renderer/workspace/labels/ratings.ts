import { agreedGrades, type Thread, type ThreadAgreedGrade, type ThreadRating } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { GRADE_NAMES, severityCode } from "#shared/rights/ratingLevels.ts";
import { gradeOf, toneOfGrade, type NoteTone } from "./noteTone.ts";
import { memberNameOf } from "./names.ts";

/** A rating as a sign among others, with its words. */
export interface RatingSign {
  readonly id: string;
  readonly sign: string;
  readonly tone: NoteTone;
  readonly provisional: boolean;
  readonly words: string;
}

/** Everybody's rating, the highest first: `4·4·3`; `?` where one has not told. */
export function listRatingSigns(ledger: Ledger, { ratings }: Pick<Thread, "ratings">): readonly RatingSign[] {
  return ratings.map((rating) => {
    const grade = gradeOf(rating.severity);
    return {
      id: rating.id,
      sign: grade === 0 ? message("level.unclear.short") : String(grade),
      tone: grade === 0 ? "bare" : toneOfGrade(grade),
      provisional: rating.severity.state === "provisional",
      words: describeRating(ledger, rating),
    };
  });
}

/** The levels that are said to be agreed on: "High", or "Critical / Low" where people recorded several. */
export function describeAgreedGrades(agreed: ThreadAgreedGrade): string {
  return agreedGrades(agreed)
    .map((grade) => message(`severity.${GRADE_NAMES[grade]}`))
    .join(" / ");
}

/** "Ada: High (provisional)". */
export function describeRating(ledger: Ledger, { member, severity }: ThreadRating): string {
  return message("rating.by", { who: memberNameOf(ledger, member), grade: explain({ code: severityCode(severity) }) });
}
