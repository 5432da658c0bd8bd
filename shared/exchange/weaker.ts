import { around, redline, type Piece } from "../draft/redline.ts";
import { became } from "../ledger/concordance.ts";
import { deltaLines, weaker, type DeltaLine, type TwoTexts } from "../ledger/deltas.ts";
import type { Thread } from "../ledger/entries/thread.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { deltas } from "../ledger/projections.ts";
import { nameOfText } from "../ledger/texts.ts";
import { explain, isMessageCode, message } from "../messages/messages.ts";
import { severityCode } from "../rights/levels.ts";
import { labelsOf, withheld, type Audience } from "./audience.ts";
import { citation } from "./chat.ts";

/** How much of what stays is shown beside a change, in UTF-16 units. */
const BESIDE = 40;

/** Whether some of what is told was not said for everybody. */
export function isForTeam(ledger: Ledger, two: TwoTexts, threads: readonly Thread[]): boolean {
  const told = (audience: Audience["audience"]) => weakerText(ledger, two, threads, audience);
  return told("team") !== told("public");
}

/**
 * What was said to be weaker and what waits to be rated, as a message for a chat, as an audience may see it, through the one gate of confidentiality: nobody
 * is named, and a severity or a delta counts as far as the audience may see what it was said of. "" where there is nothing.
 */
export function weakerText(
  ledger: Ledger,
  two: TwoTexts,
  all: readonly Thread[],
  audience: Audience["audience"],
): string {
  const asked: Audience = { audience, informals: false, authors: "none" };
  const isOpen = (labels: Parameters<typeof labelsOf>[0]) => withheld(labelsOf(labels), asked) === null;
  const threads = all.filter(({ annotation, rivals }) => isOpen([annotation, ...rivals]));
  const said = ledger.all(deltas).filter(({ body, rivals }) => isOpen([body, ...rivals]));
  const { worse, open } = weaker(deltaLines(ledger, two, { threads, deltas: said }));
  if (worse.length + open.length === 0) return "";
  const head = message("delta.copied.head", { from: nameOfText(two.from), to: nameOfText(two.to) });
  return [head, ...sectionOf("worse", worse), ...sectionOf("open", open)].join("\n");
}

function sectionOf(which: "worse" | "open", lines: readonly DeltaLine[]): readonly string[] {
  return lines.length === 0 ? [] : ["", message(`delta.copied.${which}`), ...lines.map(lineOf)];
}

function lineOf(line: DeltaLine): string {
  const { address, right, severity, said, changed } = line;
  const code = `right.${right}`;
  const what = [
    [...new Set(said.map(({ body }) => message(`delta.${body.delta}`)))].join(" / "),
    isMessageCode(code) ? message(code) : right,
    severity.state === "not-assessed" ? "" : explain({ code: severityCode(severity) }),
    changed.alone.length > 0 ? became(changed) : "",
  ];
  const head = message("delta.copied.line", {
    where: citation(address),
    what: what.filter(Boolean).join(message("list.comma")),
  });
  return `${head}\n  ${changesIn(changed.before, changed.after)}`;
}

/** What goes between tildes and what comes between asterisks, as chats strike words and make them bold. */
function changesIn(before: string, after: string): string {
  if (before === "" || after === "") return clipped(before || after);
  const marked = ({ is, text }: Piece) => {
    if (is === "same" || text.trim() === "") return text;
    const sign = is === "gone" ? "~" : "*";
    return text.replace(/^(\s*)([^]*?)(\s*)$/u, `$1${sign}$2${sign}$3`);
  };
  // Chats read neither sign where it stands against the other.
  const line = around(redline(before, after), BESIDE).map(marked).join("");
  return clipped(line.replaceAll("~*", "~ *"));
}

function clipped(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 600 ? `${line.slice(0, 599).replace(/\p{Surrogate}$/u, "")}…` : line;
}
