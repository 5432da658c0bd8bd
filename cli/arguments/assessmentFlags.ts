import type { Assessment } from "#shared/rights/severity.ts";
import { UsageError } from "./parseArguments.ts";

const text = { type: "string" } as const;

/** The flags of a rating: a provisional level, or the dimensions. */
export const assessmentFlags = {
  level: text,
  scale: text,
  scope: text,
  irremediability: text,
  likelihood: text,
} as const;

const LEVELS = [1, 2, 3, 4] as const;

/** Reads the assessment from these flags. Throws a UsageError for an invalid level. */
export function readAssessmentFlags(values: Readonly<Record<string, string | undefined>>): Assessment {
  const level = (flag: string) => {
    const value = values[flag];
    if (value === undefined) return undefined;
    const grade = LEVELS.find((each) => String(each) === value);
    if (grade !== undefined) return grade;
    if (value === "unclear" && flag !== "level") return "unclear" as const;
    throw UsageError.value(flag, value, [...LEVELS.map(String), ...(flag === "level" ? [] : ["unclear"])]);
  };
  const given = {
    provisional: level("level") as 1 | 2 | 3 | 4 | undefined,
    scale: level("scale"),
    scope: level("scope"),
    irremediability: level("irremediability"),
    likelihood: level("likelihood"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
