import { foldDelegationName, LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import type { Ballot } from "./vote.ts";

/** One name with its ballot, as written. */
export interface WrittenBallot {
  readonly written: string;
  readonly ballot: Ballot;
}

/** Words for a ballot in lists, folded: those of voting data ("Y", "N", "A", "X") and those of six languages. */
const WORDS: Readonly<Record<Ballot, readonly string[]>> = {
  yes: [
    "y",
    "yes",
    "in favour",
    "in favor",
    "for",
    "oui",
    "pour",
    "si",
    "a favor",
    "да",
    "за",
    "نعم",
    "مؤيد",
    "赞成",
    "是",
  ],
  no: ["n", "no", "against", "non", "contre", "en contra", "нет", "против", "لا", "معارض", "反对", "否"],
  abstain: [
    "a",
    "abstain",
    "abstains",
    "abstained",
    "abstaining",
    "abstention",
    "abstencion",
    "se abstiene",
    "s abstient",
    "воздержался",
    "воздержалась",
    "ممتنع",
    "弃权",
  ],
  absent: [
    "x",
    "absent",
    "not voting",
    "non voting",
    "did not vote",
    "absente",
    "ausente",
    "no participa",
    "отсутствует",
    "غائب",
    "缺席",
  ],
};

const BALLOT_OF: ReadonlyMap<string, Ballot> = new Map(
  (Object.keys(WORDS) as Ballot[]).flatMap((ballot) => WORDS[ballot].map((word) => [foldDelegationName(word), ballot])),
);

const ballotOf = (word: string): Ballot | undefined => BALLOT_OF.get(foldDelegationName(word));
const isKnown = (name: string): boolean => LISTED_DELEGATIONS.named(name).length > 0;

/** What lines say: a ballot for each name, and the lines in which none was found. */
export interface BallotLines {
  readonly written: readonly WrittenBallot[];
  readonly unread: readonly string[];
}

/**
 * Reads lines with a State and its ballot: "Albania: yes", "Y ALBANIA", or the rows of a CSV file. If its first line
 * names the columns, those of the State and of the vote are read; else the columns are found line by line.
 */
export function parseBallotLines(text: string): BallotLines {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const columns = columnsOf(lines[0] ?? "");
  const written: WrittenBallot[] = [];
  const unread: string[] = [];
  for (const line of columns ? lines.slice(1) : lines) {
    const read = columns ? readRow(line, columns) : readLine(line);
    if (read) written.push(read);
    else unread.push(line.trim());
  }
  return { written, unread };
}

/** The columns of a file: where the State and where the vote is. */
interface Columns {
  readonly state: readonly number[];
  readonly ballot: number;
}

const BALLOT_HEAD = /^(?:ms_)?(?:vote|votes|ballot|voto|голос|голосование|تصويت|التصويت|投票|表决)$/iu;
const STATE_HEAD =
  /^(?:ms_)?(?:country|state|member(?: state)?|delegation|name|code|iso3?|country_?name|country_?code|état|etat|pays|délégation|estado|país|pais|delegación|государство|страна|الدولة|الوفد|国家|代表团)$/iu;

function columnsOf(line: string): Columns | null {
  const heads = cellsOf(line);
  const ballot = heads.findIndex((head) => BALLOT_HEAD.test(head));
  const state = heads.flatMap((head, i) => (STATE_HEAD.test(head) ? [i] : []));
  return ballot >= 0 && state.length > 0 ? { state, ballot } : null;
}

function readRow(line: string, columns: Columns): WrittenBallot | null {
  const cells = cellsOf(line);
  const ballot = ballotOf(cells[columns.ballot] ?? "");
  const names = columns.state.map((i) => cells[i] ?? "").filter((cell) => cell !== "");
  const written = names.find(isKnown) ?? names.at(-1);
  return ballot && written !== undefined ? { written, ballot } : null;
}

function readLine(line: string): WrittenBallot | null {
  const cells = cellsOf(line);
  const ballots = cells.flatMap((cell, i) => (ballotOf(cell) ? [i] : []));
  if (cells.length > 1 && ballots.length > 0) {
    // A code such as "NO" may also be a word for a ballot: the last such cell is the ballot.
    const at = ballots.at(-1)!;
    const names = cells.filter((cell, i) => i !== at && cell !== "");
    const written = names.find(isKnown) ?? names.find((cell) => /\p{L}/u.test(cell));
    return written === undefined ? null : { written, ballot: ballotOf(cells[at]!)! };
  }
  const words = line.trim().replace(/\s+/gu, " ").split(" ");
  if (words.length < 2) return null;
  const [first, last] = [ballotOf(words[0]!), ballotOf(words.at(-1)!)];
  if (last)
    return {
      written: words
        .slice(0, -1)
        .join(" ")
        .replace(/[:–—-]$/u, "")
        .trim(),
      ballot: last,
    };
  return first ? { written: words.slice(1).join(" "), ballot: first } : null;
}

/** Splits a line at tabs, or at commas, semicolons or colons outside quotation marks. */
function cellsOf(line: string): readonly string[] {
  const separator = ["\t", ";", ",", ":", "：", "，"].find((each) => line.includes(each));
  if (separator === undefined) return [line.trim()];
  const cells: string[] = [];
  let [cell, quoted] = ["", false];
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
