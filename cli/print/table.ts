import { csv } from "../../shared/exchange/csv.ts";
import type { Audience, Shown } from "../../shared/exchange/audience.ts";
import { positionsFor } from "../../shared/exchange/positions.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { standing } from "../../shared/ledger/places.ts";
import type { ShownPosition } from "../../shared/ledger/shown.ts";
import { message } from "../../shared/messages/messages.ts";

/** What delegations hold, as a table for an audience; and how much it does not see. */
export function positionsTable(ledger: Ledger, asked: Audience): { table: string; rows: number; left: Shown["left"] } {
  const meetingName = (key: string) => ledger.meeting(key)?.body.name;
  const { shown, left } = positionsFor(ledger.positions, asked, ledger.members, meetingName);
  const columns = COLUMNS.filter(({ team }) => !team || asked.audience === "team");
  const head = columns.map(({ id }) => message(`table.${id}`));
  const rows = shown.map((each) => columns.map(({ cell }) => cell(each, ledger)));
  return { table: csv([head, ...rows]), rows: rows.length, left };
}

interface Column {
  readonly id:
    | "address"
    | "delegation"
    | "code"
    | "stance"
    | "behalf"
    | "aligning"
    | "words"
    | "comment"
    | "at"
    | "meeting"
    | "track"
    | "basis"
    | "confidentiality";
  readonly team?: true;
  readonly cell: (position: ShownPosition, ledger: Ledger) => string;
}

const COLUMNS: readonly Column[] = [
  { id: "address", cell: ({ anchor }, ledger) => addressOf(ledger, anchor) },
  { id: "delegation", cell: ({ delegation }) => delegation?.name ?? "" },
  { id: "code", cell: ({ delegation }) => delegation?.code ?? "" },
  { id: "stance", cell: ({ stance }) => message(`stance.${stance}`) },
  { id: "behalf", cell: ({ behalf }) => behalf?.name ?? "" },
  { id: "aligning", cell: ({ aligning }) => aligning?.name ?? "" },
  { id: "words", cell: ({ anchor }) => anchor.quote?.exact ?? "" },
  { id: "comment", cell: ({ comment }) => comment },
  { id: "at", team: true, cell: ({ at }) => at ?? "" },
  { id: "meeting", team: true, cell: ({ meeting }) => meeting ?? "" },
  { id: "track", team: true, cell: ({ track }) => track ?? "" },
  {
    id: "basis",
    team: true,
    cell: ({ basis }) => (basis ? [message(`basis.${basis.how}`), basis.clock].filter(Boolean).join(" ") : ""),
  },
  {
    id: "confidentiality",
    team: true,
    cell: ({ confidentiality }) =>
      confidentiality ? message(`confidentiality.${confidentiality}`) : message("confidentiality.chatham"),
  },
];

function addressOf(ledger: Ledger, anchor: ShownPosition["anchor"]): string {
  const there = standing(ledger, anchor);
  return there?.draft.provisions[there.place.provision]!.address ?? anchor.provision;
}
