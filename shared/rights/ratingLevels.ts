import type { SeverityGrade, RatingLevel, VisibleSeverity } from "./severity.ts";

/** The dimensions of a rating. The first three make the severity; likelihood orders within it. */
export const RATING_DIMENSIONS = ["scale", "scope", "irremediability", "likelihood"] as const;
export type RatingDimension = (typeof RATING_DIMENSIONS)[number];

export const RATING_LEVELS: readonly RatingLevel[] = [1, 2, 3, 4, "unclear"];
export const SEVERITY_GRADES: readonly SeverityGrade[] = [1, 2, 3, 4];

/** The name of a grade in message codes, stylesheets and templates. */
export const SEVERITY_GRADE_NAMES = { 1: "low", 2: "medium", 3: "high", 4: "critical" } as const;

/** Returns the message codes of a dimension's name and of its question. */
export function dimensionMessageCodes(dimension: RatingDimension): {
  readonly name: string;
  readonly question: string;
} {
  return { name: `dimension.${dimension}`, question: `dimension.${dimension}.question` };
}

/** Returns the message code of the example that explains a level of a dimension. */
export function levelExampleMessageCode(dimension: RatingDimension, level: RatingLevel): string {
  return `dimension.${dimension}.${level}`;
}

/** Returns the message code of a level: "High", "Unclear". */
export function ratingLevelMessageCode(level: RatingLevel): string {
  return level === "unclear" ? "level.unclear" : `severity.${SEVERITY_GRADE_NAMES[level]}`;
}

/** Returns the message code of a severity: "High", "At least high", "High (provisional)", "Not assessed", or hidden. */
export function severityMessageCode(severity: VisibleSeverity): string {
  if (severity.state === "hidden") return "severity.blind";
  if (severity.state === "not-assessed") return "severity.not-assessed";
  const name = SEVERITY_GRADE_NAMES[severity.grade];
  if (severity.state === "provisional") return `severity.${name}.provisional`;
  return severity.atLeast ? `severity.${name}.at-least` : `severity.${name}`;
}

/** The message codes of the sentences that end every export with ratings, in order. */
export const RATING_METHOD_SENTENCE_CODES = [
  "method.severity",
  "method.unclear",
  "method.provisional",
  "method.likelihood",
  "method.several",
  "method.kinds",
] as const;
