import type { Language } from "#shared/base/language.ts";
import { delegationNameInLanguage } from "#shared/states/delegationNameInLanguage.ts";
import { delegationOfState, VOTER_CODES } from "#shared/states/voters.ts";
import { groupStatesByBallot, type Ballot, type StatesByBallot } from "#shared/votes/vote.ts";
import type { Random } from "../random.ts";

/** Casts made-up ballots of all States. */
export function castBallots(random: Random, weights: Readonly<Record<Ballot, number>>): StatesByBallot {
  const urn = (Object.keys(weights) as Ballot[]).flatMap((ballot) => Array<Ballot>(weights[ballot]).fill(ballot));
  return groupStatesByBallot(new Map(VOTER_CODES.map((code) => [code, random.pick(urn)])));
}

/** The words of a recorded vote in a language, as its records have them. */
interface Layout {
  readonly heads: Readonly<Record<"yes" | "no" | "abstain", string>>;
  readonly taken: string;
  readonly comma: string;
  readonly none: string;
  readonly totals: (yes: number, no: number, abstain: number, result: "adopted" | "rejected") => string;
}

const LAYOUTS: Readonly<Record<Language, Layout>> = {
  en: {
    taken: "A recorded vote was taken.",
    heads: { yes: "In favour:", no: "Against:", abstain: "Abstaining:" },
    comma: ", ",
    none: "None",
    totals: (yes, no, abstain, result) =>
      `The motion on article 14, as orally revised, was ${result} by ${yes} votes to ${no || "none"}, with ${abstain || "no"} abstention${abstain === 1 ? "" : "s"}.`,
  },
  fr: {
    taken: "Il est procédé au vote enregistré.",
    heads: { yes: "Votent pour\u00a0:", no: "Votent contre :", abstain: "S’abstiennent :" },
    comma: ", ",
    none: "Néant",
    totals: (yes, no, abstain, result) =>
      `Par ${yes} voix contre ${no || "zéro"}, avec ${abstain} abstentions, la motion est ${result === "adopted" ? "adoptée" : "rejetée"}.`,
  },
  es: {
    taken: "Se procede a votación registrada.",
    heads: { yes: "Votos a favor:", no: "Votos en contra:", abstain: "Abstenciones:" },
    comma: ", ",
    none: "Ninguno",
    totals: (yes, no, abstain, result) =>
      `Por ${yes} votos contra ${no || "ninguno"} y ${abstain} abstenciones, queda ${result === "adopted" ? "aprobada" : "rechazada"} la moción.`,
  },
  ru: {
    taken: "Проводится заносимое в отчет о заседании голосование.",
    heads: { yes: "Голосовали за:", no: "Голосовали против:", abstain: "Воздержались:" },
    comma: ", ",
    none: "Никто",
    totals: (yes, no, abstain, result) =>
      `Предложение ${result === "adopted" ? "принимается" : "отклоняется"} ${yes} голосами против ${no} при ${abstain} воздержавшихся.`,
  },
  ar: {
    taken: "أُجري تصويت مسجل.",
    heads: { yes: "المؤيدون:", no: "المعارضون:", abstain: "الممتنعون:" },
    comma: "، ",
    none: "لا أحد",
    totals: (yes, no, abstain, result) =>
      `${result === "adopted" ? "اعتُمد" : "رُفض"} الاقتراح بأغلبية ${yes} صوتا مقابل ${no} أصوات، وامتناع ${abstain} عضوا عن التصويت.`,
  },
  zh: {
    taken: "进行了记录表决。",
    heads: { yes: "赞成：", no: "反对：", abstain: "弃权：" },
    comma: "、",
    none: "无",
    totals: (yes, no, abstain, result) =>
      `动议以${yes}票赞成、${no}票反对、${abstain}票弃权${result === "adopted" ? "获得通过" : "被否决"}。`,
  },
};

/** Breaks a line at spaces so that no line is longer than a column of the records, as a PDF's text has it. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

/** Prints ballots in the layout of a language's records; absent States are not printed. */
export function printRollCall(
  language: Language,
  ballots: StatesByBallot,
  { result = "adopted", off = 0, width = 46 }: { result?: "adopted" | "rejected"; off?: number; width?: number } = {},
): string {
  const { heads, taken, comma, none, totals } = LAYOUTS[language];
  const collator = new Intl.Collator(language);
  const names = (codes: readonly string[]) =>
    codes
      .map((code) => delegationNameInLanguage(language, delegationOfState(code).name))
      .sort((a, b) => collator.compare(a, b));
  const list = (codes: readonly string[]) => wrap(codes.length === 0 ? none : names(codes).join(comma), width);
  const { yes, no, abstain } = ballots;
  return [
    taken,
    `${heads.yes}\n${list(yes)}`,
    `${heads.no}\n${list(no)}`,
    `${heads.abstain}\n${list(abstain)}`,
    wrap(totals(yes.length + off, no.length, abstain.length, result).replaceAll("\n", " "), width),
  ].join("\n");
}
