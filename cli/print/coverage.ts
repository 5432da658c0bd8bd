import { SIGNS } from "../../shared/acts/capture/grammar.ts";
import { clockOf } from "../../shared/base/day.ts";
import type { ShownForms } from "../../shared/exchange/coverage.ts";
import type { Day, Discussed, Said } from "../../shared/ledger/coverage.ts";
import type { Meeting } from "../../shared/ledger/entries/meeting.ts";
import type { ShownAuthor, ShownThread } from "../../shared/ledger/shown.ts";
import { explain, message } from "../../shared/messages/messages.ts";
import type { Confidentiality } from "../../shared/records/kinds/annotation.ts";
import { severityCode } from "../../shared/rights/levels.ts";

type Shown = Day<ShownForms>;

/** The coverage as `coverage --json` prints it: nothing but what the audience may see. */
export function listedCoverage(days: readonly Shown[]): readonly object[] {
  return days.map(({ date, sittings }) => ({
    date,
    sittings: sittings.map(({ meeting, provisions }) => ({
      meeting: meeting && { id: meeting.id, name: meeting.body.name, track: meeting.body.track ?? null },
      provisions: provisions.map((each) => ({
        ...placeOf(each),
        statuses: each.statuses.map(({ of }) => of),
        positions: each.positions.map(({ delegation, said }) => ({ delegation, said: said.map(({ of }) => of) })),
        wordings: each.wordings.map(({ of }) => of),
        notes: each.notes.map(({ of }) => of),
      })),
    })),
  }));
}

/** The same for reading: a line each, indented beneath its provision. */
export function coverageLines(days: readonly Shown[]): readonly string[] {
  return days.flatMap(({ date, sittings }) => [
    date ?? message("coverage.undated"),
    ...sittings.flatMap(({ meeting, provisions }) => [
      ...(date === null ? [] : [`  ${sittingName(meeting)}`]),
      ...provisions.flatMap(provisionLines),
    ]),
  ]);
}

function sittingName(meeting: Meeting | null): string {
  if (!meeting) return message("coverage.outside");
  const { name, track } = meeting.body;
  return message("coverage.meeting", { name, track: track ?? "none" });
}

function placeOf({ draft, provision, address }: Discussed<ShownForms>) {
  const { eId = "", heading = "" } = draft?.provisions[provision] ?? {};
  return { address, eId, heading };
}

function provisionLines(discussed: Discussed<ShownForms>): readonly string[] {
  const { address, heading } = placeOf(discussed);
  const { statuses, positions, wordings, notes } = discussed;
  return [
    `    ${message("coverage.provision", { address, heading: heading || "none" })}`,
    ...statuses.map((each) => line(each, statusWords(each))),
    ...positions.flatMap(({ said }) => said.map((each) => line(each, positionWords(each)))),
    ...wordings.map((each) => line(each, wordingWords(each))),
    ...notes.map((each) => line(each, noteWords(each))),
  ];
}

type Of<W extends Said<ShownForms>["what"]> = Extract<Said<ShownForms>, { readonly what: W }>;

/** When, what, and who may see it. */
function line({ at, of }: Said<ShownForms>, words: readonly (string | false | undefined)[]): string {
  const { confidentiality } = of as { readonly confidentiality?: Confidentiality };
  const label = confidentiality && message(`confidentiality.${confidentiality}`);
  const time = at === null ? "     " : clockOf(at);
  return `      ${time}  ${[...words, label].filter(Boolean).join(" · ")}`;
}

function statusWords({ of: { words, note } }: Of<"status">) {
  return [words.map((word) => message(`provision-status.${word}`)).join(" / "), note];
}

function positionWords({ of }: Of<"position">) {
  const { delegation, stance, behalf, aligning, anchor, comment, basis } = of;
  const held = message("positions.held", {
    stance: message(`stance.${stance}`),
    behalf: behalf?.name ?? "none",
    aligning: aligning?.name ?? "none",
  });
  const words = anchor.quote ? message("matrix.words", { words: anchor.quote.exact }) : "none";
  const who = delegation?.name ?? message("coverage.somebody");
  return [
    `${SIGNS[stance]} ${who} ${message("matrix.position", { held, words })}`,
    comment,
    basis?.clock && message("coverage.webcast", { clock: basis.clock }),
  ];
}

function wordingWords({ of: { form, wording, proposers, fate, comment, basis } }: Of<"wording">) {
  const label = form === undefined || form === "written" ? message("proposal.label") : message(`proposal.${form}`);
  const { old, new: fresh } = wording;
  const words = message(old === "" ? "coverage.adds" : fresh === "" ? "coverage.goes" : "coverage.replaces", {
    words: fresh || old,
    old,
    new: fresh,
  });
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
