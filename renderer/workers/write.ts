import { utf8 } from "../../shared/base/bytes.ts";
import type { WorkNames } from "../../shared/exchange/akn/write.ts";
import type { Written } from "../../shared/exchange/formats.ts";
import type { Outgoing } from "../../shared/exchange/outgoing.ts";
import { write } from "../../shared/exchange/write.ts";
import { marksIn } from "../../shared/exchange/xfdf/marks.ts";
import { xfdf } from "../../shared/exchange/xfdf/write.ts";
import type { Language } from "../../shared/messages/languages.ts";
import { inLanguage } from "../../shared/messages/messages.ts";
import { answer } from "./answer.ts";

/** What leaves and as what, with our own words in a language. */
export type WriteQuestion = { readonly out: Outgoing; readonly words: Language } & (
  | { readonly as: Written; readonly names: WorkNames }
  /** The PDF of the same notes has the marks that XFDF names. */
  | { readonly as: "xfdf"; readonly pdf: Uint8Array }
);

answer(async (question: WriteQuestion) => {
  const { out, words } = question;
  if (question.as !== "xfdf") return inLanguage(words, () => write(question.as, out, question.names));
  const marks = await marksIn(question.pdf);
  return inLanguage(words, () => utf8(xfdf(out, marks)));
});
