import { message, type MessageCode } from "#shared/messages/messages.ts";
import {
  dimensionCodes,
  RATING_DIMENSIONS,
  exampleCode,
  levelCode,
  METHOD_CODES,
} from "#shared/rights/ratingLevels.ts";

/** Explains how severities are determined. Printed on the last pages of every export that has any. */
export interface MethodNote {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A table: the written example of each level of each dimension, the gravest level first. */
  readonly columns: readonly { readonly name: string; readonly question: string }[];
  readonly levels: readonly { readonly name: string; readonly examples: readonly string[] }[];
}

export function buildMethodNote(): MethodNote {
  return {
    title: message("briefing.method"),
    paragraphs: METHOD_CODES.map((code) => message(code)),
    columns: RATING_DIMENSIONS.map((dimension) => {
      const { name, question } = dimensionCodes(dimension);
      return { name: messageOf(name), question: messageOf(question) };
    }),
    levels: ([4, 3, 2, 1, "unclear"] as const).map((level) => ({
      name: messageOf(levelCode(level)),
      examples: RATING_DIMENSIONS.map((dimension) => messageOf(exampleCode(dimension, level))),
    })),
  };
}

function messageOf(code: string): string {
  return message(code as MessageCode);
}
