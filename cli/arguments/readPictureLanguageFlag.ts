import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { readChoiceFlag } from "./parseArguments.ts";

/** Reads `--recognise LANGUAGE`, the language of text in pictures. Throws a UsageError if it is none of the six. */
export function readPictureLanguageFlag(value: string | undefined): Language | undefined {
  return value === undefined ? undefined : readChoiceFlag("recognise", value, LANGUAGES, "en");
}
