import type { SubmissionLayoutData } from "../data/submission.ts";

/** Words spoken per minute: a little below the limit that interpreters ask speakers to keep. */
export const SPOKEN_WORDS_PER_MINUTE = 120;

/** Counts the words of a submission as it would be read out: introduction, paragraphs, recommendations. */
export function countSpokenWordsOfSubmission({
  introduction,
  sections,
  recommendations,
}: SubmissionLayoutData): number {
  const spoken = sections.flatMap(({ heading, paragraphs }) => [
    heading.t,
    ...paragraphs.flatMap(({ note, recommended }) => [
      ...(note?.comment ?? []).map(({ t }) => t),
      ...recommended.map(({ pieces }) => pieces.map(({ is, text }) => (is === "gone" ? "" : text)).join("")),
    ]),
  ]);
  const all = [...introduction.map(({ t }) => t), ...spoken, ...recommendations.map(({ text }) => text.t)];
  return all.reduce((sum, text) => sum + countWords(text), 0);
}

/** Counts words. Chinese has no spaces between words, and about two thirds as many words as characters. */
function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return others + Math.round((han * 2) / 3);
}
