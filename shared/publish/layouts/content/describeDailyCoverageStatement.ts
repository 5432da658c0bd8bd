import type { DailyProvisionStatement } from "#shared/ledger/queries/dailyCoverage.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { describeWordingChange, describePositionProposal } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import type { DisclosedAuthor, DisclosedEntryTypes, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";

/** Describes one statement about a provision, as the parts of a line. Its confidentiality label comes last. */
export function describeDailyCoverageStatement(
  statement: DailyProvisionStatement<DisclosedEntryTypes>,
): readonly string[] {
  const { confidentiality } = statement.of as { readonly confidentiality?: Confidentiality };
  const label = confidentiality && message(`confidentiality.${confidentiality}`);
  return [...wordsOf(statement), label].filter(
    (part) => part !== undefined && part !== false && part !== "",
  ) as string[];
}

function wordsOf(statement: DailyProvisionStatement<DisclosedEntryTypes>): readonly (string | false | undefined)[] {
  switch (statement.what) {
    case "status":
      return statusWords(statement);
    case "position":
      return positionWords(statement);
    case "wording":
      return wordingWords(statement);
    case "note":
      return noteWords(statement);
  }
}

type Of<W extends DailyProvisionStatement<DisclosedEntryTypes>["what"]> = Extract<
  DailyProvisionStatement<DisclosedEntryTypes>,
  { readonly what: W }
>;

function statusWords({ of: { words, note } }: Of<"status">) {
  return [words.map((word) => message(`provision-status.${word}`)).join(" / "), note];
}

function positionWords({ of }: Of<"position">) {
  const { delegation, stance, behalf, aligning, comment, basis } = of;
  const held = message("positions.held", {
    stance: message(`stance.${stance}`),
    behalf: behalf ? localisedDelegationName(behalf) : "none",
    aligning: aligning ? localisedDelegationName(aligning) : "none",
  });
  const quoted = of.words ? message("matrix.words", { words: of.words }) : "none";
  const words = describePositionProposal(of) || quoted;
  const who = delegation ? localisedDelegationName(delegation) : message("coverage.somebody");
  const holds = message("line.position", { who, stance: message("matrix.position", { held, words }), about: "none" });
  return [holds, comment, basis?.clock && message("coverage.webcast", { clock: basis.clock })];
}

function wordingWords({ of: { form, wording, proposers, fate, comment, basis } }: Of<"wording">) {
  const label = form === undefined || form === "written" ? message("proposal.label") : message(`proposal.${form}`);
  const words = describeWordingChange(wording);
  const clock = basis?.clock && message("coverage.webcast", { clock: basis.clock });
  return [
    label,
    proposers.map(localisedDelegationName).join(message("list.comma")),
    words,
    fate && message(`fate.${fate}`),
    comment,
    clock,
  ];
}

function noteWords({ of: entry }: Of<"note">) {
  const { kind, severity, comment, author, basis, anchor } = entry;
  const rated = kind === "risk" || kind === "omission";
  const name = message(`kind.${kind}`);
  const label = rated
    ? message("note.label", { kind: name, grade: explainRefusal({ code: severityMessageCode(severity) }) })
    : name;
  const quote = anchor.quote && message("matrix.words", { words: anchor.quote.exact });
  const clock = basis?.clock && message("coverage.webcast", { clock: basis.clock });
  return [label, quote, comment, authorName(author), clock];
}

function authorName(author: DisclosedThread["author"]): string | undefined {
  const named = (each: DisclosedAuthor) => (each.by === "name" ? each.name : message(`role.${each.role}`));
  return author && named(author);
}
