import { buildPrintedNotes, printFormerPlace } from "#shared/publish/layouts/data/printedNote.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import {
  labelProvisionStatuses,
  nameAgreedProvisions,
  statusLabelOfProvision,
} from "#shared/publish/layouts/data/provisionStatuses.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { partitionPlacedNotes, type NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { DisclosedProposal, DisclosedVote } from "#shared/ledger/disclosedEntries.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import {
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
  sortedStateNames,
} from "#shared/ledger/votes/describeVote.ts";
import { BALLOTS } from "#shared/votes/vote.ts";
import { printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import { filterEntriesPlacedInText, type Publication } from "#shared/publish/publication/publication.ts";

/**
 * Writes notes and proposals as Markdown (CommonMark, with ~~ for deletions), in the order of the text, each with its
 * words. Those without a place in the text come last, with their former place and its text.
 */
export function writeExportAsMarkdown(content: Publication): string {
  const { text, notes, proposals, votes } = content;
  const [placed, elsewhere] = partitionPlacedNotes(notes);
  const wordings = filterEntriesPlacedInText(text, proposals);
  const stray = proposals.filter((each) => !wordings.includes(each));
  const parts = [
    `# ${plain(text.title || message("briefing.untitled"))}`,
    [text.symbol, text.date ?? ""]
      .filter((part) => part !== "")
      .map(plain)
      .join(" · "),
    `*${plain(message(`briefing.handling.${content.audience}`))}*`,
    plain(nameAgreedProvisions(text.draft, content.statuses)),
    ...placed.map((each) => noteText(content, each)),
    ...wordings.map((each) => proposalText(content, each)),
    ...(elsewhere.length + stray.length > 0
      ? [`# ${plain(message("briefing.unplaced"))}`, plain(message("briefing.unplaced.note"))]
      : []),
    ...elsewhere.map((each) => noteText(content, each)),
    ...stray.map((each) => proposalText(content, each)),
    ...(votes.length > 0 ? [`# ${plain(message("votes.title"))}`, ...votes.map(voteText)] : []),
    ...(notes.some(({ note }) => hasSeverity(note)) ? [method()] : []),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function noteText({ text, statuses }: Publication, numbered: NumberedNote): string {
  const { note, n, place } = numbered;
  const status = place
    ? statusLabelOfProvision(text.draft, labelProvisionStatuses(text.draft, statuses), place.provision)
    : "";
  const card = buildPrintedNotes(text.draft, [numbered])[0]!;
  const levels = card.lines.map(({ t }) => `- ${plain(t)}`);
  return [
    `## ${[String(n), card.place.t, card.label, status]
      .filter((part) => part !== "")
      .map(plain)
      .join(" · ")}`,
    ...(note.anchor.quote ? [quoted(note.anchor.quote.exact)] : []),
    ...(card.rights.t === "" ? [] : [`*${plain(card.rights.t)}*`]),
    ...card.comment.map(({ t }) => plain(t)),
    ...card.standards.map(({ where: at, words }) => `- ${plain(at.t)}: ${plain(words.t)}`),
    ...(levels.length > 0 ? [levels.join("\n")] : []),
    ...card.replies.map(({ by, text: lines }) => {
      const body = lines.map(({ t }) => plain(t)).join("\n>\n> ");
      return `> ${by.t === "" ? "" : `**${plain(by.t)}:** `}${body}`;
    }),
  ].join("\n\n");
}

function proposalText({ text: { id, draft } }: Publication, proposal: DisclosedProposal): string {
  const { anchor, wording, comment, proposers, fate, taken } = proposal;
  const place = anchor.draft === id ? resolveAnchor(draft, anchor) : null;
  const where = place ? formatProvisionLabel(draft, place.provision) : printFormerPlace(proposal);
  const who = describeProposers(proposers);
  const [old, added] = [plain(wording.old), plain(wording.new)];
  const struck = old === "" ? "" : `~~${old}~~`;
  const bold = added === "" ? "" : `**${added}**`;
  const made = taken && place ? message("proposal.taken", { place: printOriginalTextAndAddress(taken) }) : "";
  const head = [where, message("proposal.label"), who, made, fate ? message(`fate.${fate}`) : ""];
  return [
    `## ${head
      .filter((part) => part !== "")
      .map(plain)
      .join(" · ")}`,
    [struck, bold].filter((part) => part !== "").join(" "),
    ...(comment === "" ? [] : [plain(comment)]),
  ].join("\n\n");
}

function voteText(vote: DisclosedVote): string {
  const { taken, question, count, states } = vote;
  const byBallot = BALLOTS.flatMap((ballot) => {
    const codes = (states ?? []).filter((each) => each.ballot === ballot).map(({ code }) => code);
    const names = sortedStateNames(codes).join(message("list.comma"));
    return codes.length === 0
      ? []
      : [`- **${plain(message(`vote.ballot.${ballot}`))}** (${codes.length}): ${plain(names)}`];
  });
  const explained = (states ?? []).flatMap((state) =>
    (state.explanations ?? []).map((words) => `> **${plain(localisedDelegationName(state))}:** ${plain(words)}`),
  );
  return [
    `## ${plain(taken.address)} · ${plain(question)}`,
    plain([describeVoteOutcome(vote), describeVoteTotals(count), ...describeVoteCheck(vote)].join(" · ")),
    ...(byBallot.length > 0 ? [byBallot.join("\n")] : []),
    ...(states ? [] : [plain(message("vote.unnamed-states"))]),
    ...explained,
  ].join("\n\n");
}

function method(): string {
  const { title, paragraphs } = buildSeverityMethodNote();
  return [`## ${plain(title)}`, ...paragraphs.map(plain)].join("\n\n");
}

function quoted(words: string): string {
  return words
    .split("\n")
    .map((line) => `> ${plain(line)}`)
    .join("\n");
}

/** Escapes text written by a person, so that nothing in it is Markdown: neither its characters nor its line breaks. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/\s*[\n\r\u2028\u2029]\s*/gu, " ")
    .replace(/[\\`*_{}[\]<>#|~&]/gu, "\\$&")
    .replace(/^[-+=]|^(\d+)(?=[.)](?:\s|$))/u, (mark, digits?: string) => (digits ? `${digits}\\` : `\\${mark}`));
}
