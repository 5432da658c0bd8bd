import { SIGNS } from "../acts/capture/grammar.ts";
import type { Said } from "../ledger/coverage.ts";
import { changeInWords, proposedIn } from "../ledger/proposalWords.ts";
import type { ShownAuthor, ShownForms, ShownThread } from "../ledger/shown.ts";
import { explain, message } from "../messages/messages.ts";
import type { Confidentiality } from "../records/kinds/annotation.ts";
import { severityCode } from "../rights/levels.ts";

/** What was said of a provision, in parts that stand in one line; the label of who may see it comes last. */
export function told(said: Said<ShownForms>): readonly string[] {
  const { confidentiality } = said.of as { readonly confidentiality?: Confidentiality };
  const label = confidentiality && message(`confidentiality.${confidentiality}`);
  return [...wordsOf(said), label].filter((part) => part !== undefined && part !== false && part !== "") as string[];
}

function wordsOf(said: Said<ShownForms>): readonly (string | false | undefined)[] {
  switch (said.what) {
    case "status":
      return statusWords(said);
    case "position":
      return positionWords(said);
    case "wording":
      return wordingWords(said);
    case "note":
      return noteWords(said);
  }
}

type Of<W extends Said<ShownForms>["what"]> = Extract<Said<ShownForms>, { readonly what: W }>;

function statusWords({ of: { words, note } }: Of<"status">) {
  return [words.map((word) => message(`provision-status.${word}`)).join(" / "), note];
}

function positionWords({ of }: Of<"position">) {
  const { delegation, stance, behalf, aligning, comment, basis } = of;
  const held = message("positions.held", {
    stance: message(`stance.${stance}`),
    behalf: behalf?.name ?? "none",
    aligning: aligning?.name ?? "none",
  });
  const quoted = of.words ? message("matrix.words", { words: of.words }) : "none";
  const words = proposedIn(of) || quoted;
  const who = delegation?.name ?? message("coverage.somebody");
  const holds = message("line.position", { who, stance: message("matrix.position", { held, words }), about: "none" });
  return [`${SIGNS[stance]} ${holds}`, comment, basis?.clock && message("coverage.webcast", { clock: basis.clock })];
}

function wordingWords({ of: { form, wording, proposers, fate, comment, basis } }: Of<"wording">) {
  const label = form === undefined || form === "written" ? message("proposal.label") : message(`proposal.${form}`);
  const words = changeInWords(wording);
  const clock = basis?.clock && message("coverage.webcast", { clock: basis.clock });
  return [label, proposers.map(({ name }) => name).join(", "), words, fate && message(`fate.${fate}`), comment, clock];
}

function noteWords({ of }: Of<"note">) {
  const { kind, severity, comment, author, basis, anchor } = of;
  const rated = kind === "risk" || kind === "omission";
  const name = message(`kind.${kind}`);
  const label = rated ? message("note.label", { kind: name, grade: explain({ code: severityCode(severity) }) }) : name;
  const quote = anchor.quote && message("matrix.words", { words: anchor.quote.exact });
  const clock = basis?.clock && message("coverage.webcast", { clock: basis.clock });
  return [label, quote, comment, authorName(author), clock];
}

function authorName(author: ShownThread["author"]): string | undefined {
  const named = (each: ShownAuthor) => (each.by === "name" ? each.name : message(`role.${each.role}`));
  return author && named(author);
}
