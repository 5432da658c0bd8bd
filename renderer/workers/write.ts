import { utf8, type Bytes } from "#shared/base/bytes.ts";
import type { BriefingSource } from "#shared/briefing/source.ts";
import type { WorkNames } from "#shared/exchange/akn/write.ts";
import type { Written } from "#shared/exchange/formats.ts";
import type { Outgoing } from "#shared/exchange/outgoing.ts";
import { tableFile } from "#shared/exchange/sheets.ts";
import { previewOf, sourceOf, type Briefable, type Made } from "#shared/exchange/source.ts";
import { write } from "#shared/exchange/write.ts";
import type { Sheet } from "#shared/exchange/xlsx.ts";
import { marksIn } from "#shared/exchange/xfdf/marks.ts";
import { xfdf } from "#shared/exchange/xfdf/write.ts";
import type { Language } from "#shared/base/language.ts";
import { inLanguage } from "#shared/messages/messages.ts";
import { answer } from "./answer.ts";

/** What leaves and as what, with our own words in a language. `out` is an `Outgoing` as JSON, which is handed over faster. */
export type WriteQuestion =
  | { readonly as: Written; readonly out: string; readonly names: WorkNames; readonly words: Language }
  /** The PDF of the same notes has the marks that XFDF names. */
  | { readonly as: "xfdf"; readonly out: string; readonly pdf: Uint8Array; readonly words: Language }
  /** A table that is made already. */
  | { readonly as: "table"; readonly sheet: Sheet; readonly file: "csv" | "xlsx" }
  /** A briefing, ready to be typeset, or its pages alone. */
  | { readonly as: "briefing" | "pages"; readonly briefed: Briefable; readonly made: Made };

answer(async (question: WriteQuestion): Promise<Bytes | BriefingSource> => {
  switch (question.as) {
    case "table":
      return tableFile([question.sheet], question.file);
    case "briefing":
      return sourceOf(question.briefed, question.made);
    case "pages":
      return previewOf(question.briefed, question.made);
    case "xfdf": {
      const marks = await marksIn(question.pdf);
      return inLanguage(question.words, () => utf8(xfdf(JSON.parse(question.out) as Outgoing, marks)));
    }
    default: {
      const { as, out, names, words } = question;
      return inLanguage(words, () => write(as, JSON.parse(out) as Outgoing, names));
    }
  }
});
