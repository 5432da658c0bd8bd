import type { SubmissionData } from "../data/submission.ts";

/** How many words somebody says in a minute: what interpreters ask speakers not to exceed is a little more. */
export const WORDS_A_MINUTE = 120;

/** The words of a submission as it would be read out: what introduces it, its paragraphs, its recommendations. */
export function countSpokenWords({ introduction, sections, recommendations }: SubmissionData): number {
  const said = sections.flatMap(({ heading, paragraphs }) => [
    heading.t,
    ...paragraphs.flatMap(({ note, recommended }) => [
      ...(note?.comment ?? []).map(({ t }) => t),
      ...recommended.map(({ pieces }) => pieces.map(({ is, text }) => (is === "gone" ? "" : text)).join("")),
    ]),
  ]);
  const all = [...introduction.map(({ t }) => t), ...said, ...recommendations.map(({ text }) => text.t)];
  return all.reduce((sum, text) => sum + countWords(text), 0);
}

/** Words of a text; Chinese has no spaces between them, and about two thirds as many words as characters. */
function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return others + Math.round((han * 2) / 3);
}
