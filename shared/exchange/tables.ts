import { printProposers } from "../acts/proposers.ts";
import type { Audience, Shown } from "./audience.ts";
import { positionsFor } from "./positions.ts";
import { proposalsFor } from "./proposed.ts";
import type { Sheet } from "./xlsx.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { adoptedIn, adoptedWords } from "../ledger/adopted.ts";
import { nameInFull } from "../ledger/textname.ts";
import { printedAt, standing } from "../ledger/places.ts";
import type { ShownPosition, ShownProposal } from "../ledger/shown.ts";
import { directionOf } from "../messages/languages.ts";
import { message, spoken, type MessageCode } from "../messages/messages.ts";

/** A table for an audience, and how much it does not see. */
interface Table {
  readonly sheet: Sheet;
  /** How many there are beneath its head. */
  readonly rows: number;
  readonly left: Shown["left"];
}

/** How wide a column is. */
const WIDTH = 24;

/** What delegations hold. */
export function positionsTable(ledger: Ledger, asked: Audience): Table {
  const meetingName = (key: string) => ledger.meeting(key)?.body.name;
  const { shown, left } = positionsFor(ledger.positions, asked, ledger.members, meetingName);
  return tableOf("positions", POSITIONS, ledger, asked, shown, left);
}

/** What is proposed; of floor text a row for every state that the audience may see, the latest last. */
export function proposalsTable(ledger: Ledger, asked: Audience): Table {
  const { shown, left } = proposalsFor(ledger.proposals, asked, ledger.members);
  return tableOf("proposals", PROPOSALS, ledger, asked, shown.flatMap(wordingsOf), left);
}

interface Column<T> {
  readonly id: string;
  readonly team?: true;
  readonly cell: (of: T, ledger: Ledger) => string;
}

function tableOf<T>(
  name: string,
  all: readonly Column<T>[],
  ledger: Ledger,
  asked: Audience,
  shown: readonly T[],
  left: Table["left"],
): Table {
  const columns = all.filter(({ team }) => !team || asked.audience === "team");
  const head = columns.map(({ id }) => message(`table.${id}` as MessageCode));
  const rows = shown.map((each) => columns.map(({ cell }) => cell(each, ledger)));
  const isRightToLeft = directionOf(spoken()) === "rtl";
  const sheet = { name, rows: [head, ...rows], widths: head.map(() => WIDTH), isRightToLeft };
  return { sheet, rows: rows.length, left };
}

/** What both tables tell in the same way. */
type Told = Pick<ShownPosition, "anchor" | "comment" | "at" | "track" | "confidentiality"> & {
  readonly basis?: { readonly how: string; readonly clock?: string };
};

const ADDRESS: Column<Told> = { id: "address", cell: ({ anchor }, ledger) => addressOf(ledger, anchor) };
const COMMENT: Column<Told> = { id: "comment", cell: ({ comment }) => comment };
const AT: Column<Told> = { id: "at", team: true, cell: ({ at }) => at ?? "" };
const CIRCUMSTANCES: readonly Column<Told>[] = [
  { id: "track", team: true, cell: ({ track }) => track ?? "" },
  {
    id: "basis",
    team: true,
    cell: ({ basis }) =>
      basis ? [message(`basis.${basis.how}` as MessageCode), basis.clock].filter(Boolean).join(" ") : "",
  },
  {
    id: "confidentiality",
    team: true,
    cell: ({ confidentiality }) => message(`confidentiality.${confidentiality ?? "chatham"}`),
  },
];

const POSITIONS: readonly Column<ShownPosition>[] = [
  ADDRESS,
  { id: "delegation", cell: ({ delegation }) => delegation?.name ?? "" },
  { id: "code", cell: ({ delegation }) => delegation?.code ?? "" },
  { id: "stance", cell: ({ stance }) => message(`stance.${stance}`) },
  { id: "behalf", cell: ({ behalf }) => behalf?.name ?? "" },
  { id: "aligning", cell: ({ aligning }) => aligning?.name ?? "" },
  { id: "words", cell: ({ anchor }) => anchor.quote?.exact ?? "" },
  COMMENT,
  AT,
  { id: "meeting", team: true, cell: ({ meeting }) => meeting ?? "" },
  ...CIRCUMSTANCES,
];

/** One wording: a proposal, or a state of floor text with its number. */
interface Wording extends ShownProposal {
  readonly state: string;
}

function wordingsOf(proposal: ShownProposal): readonly Wording[] {
  const { earlier = [], wording, anchor, form, confidentiality } = proposal;
  const states = earlier.map((each, i): Wording => {
    const common = { anchor, comment: "", ...(form && { form }), ...(confidentiality && { confidentiality }) };
    return { ...common, ...each, wording: { old: wording.old, new: each.wording }, state: String(i + 1) };
  });
  return [...states, { ...proposal, state: earlier.length > 0 ? String(earlier.length + 1) : "" }];
}

const PROPOSALS: readonly Column<Wording>[] = [
  ADDRESS,
  { id: "form", cell: ({ form }) => (form ? message(form === "written" ? "proposal.label" : `proposal.${form}`) : "") },
  { id: "state", team: true, cell: ({ state }) => state },
  { id: "proposers", cell: ({ proposers }) => printProposers(proposers).proposers },
  { id: "cosponsors", cell: ({ proposers }) => printProposers(proposers).cosponsors },
  { id: "old", cell: ({ wording }) => wording.old },
  { id: "new", cell: ({ wording }) => wording.new },
  { id: "fate", cell: ({ fate }) => (fate ? message(`fate.${fate}`) : "") },
  { id: "adopted", cell: (each, ledger) => adoptedCell(ledger, each) },
  COMMENT,
  AT,
  ...CIRCUMSTANCES,
];

/** By its words, in the newest text that could have it. */
function adoptedCell(ledger: Ledger, wording: Wording): string {
  const found = adoptedIn(ledger, wording);
  return found ? adoptedWords({ is: found.is, text: nameInFull(found.text) }) : "";
}

function addressOf(ledger: Ledger, anchor: ShownPosition["anchor"]): string {
  const there = standing(ledger, anchor);
  return there ? printedAt(ledger, there) : anchor.provision;
}
