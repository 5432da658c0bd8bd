import { numbered, type Numbered } from "../briefing/choose.ts";
import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { markAdopted } from "../ledger/adopted.ts";
import type { Found } from "../ledger/lists/found.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { standingOn, threadsFor } from "../ledger/places.ts";
import type { ShownAuthor, ShownPosition, ShownProposal, ShownStatus } from "../ledger/shown.ts";
import { standardIn } from "../ledger/standards.ts";
import { forAudience, type Audience, type Shown } from "./audience.ts";
import { positionsFor } from "./positions.ts";
import { proposalsFor, statusesFor } from "./proposed.ts";

/** A text of a dossier that something is said about. */
export interface OutgoingText {
  readonly title: string;
  /** "A/AC.291/22/Rev.3", or "". */
  readonly symbol: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly draft: Draft;
  readonly id: Hash;
}

/** What leaves about one text: what every format is written from, and all that it is written from. */
export interface Outgoing {
  readonly text: OutgoingText;
  readonly audience: Audience["audience"];
  /** In the order of the text, what has no place in it last. */
  readonly notes: readonly Numbered[];
  readonly proposals: readonly ShownProposal[];
  /** What delegations hold, and how far provisions have come; none where only what a filter found is asked for. */
  readonly positions: readonly ShownPosition[];
  readonly statuses: readonly ShownStatus[];
}

/** What does not leave, by the reason. */
export interface LeftOut {
  readonly notes: Shown["left"];
  readonly proposals: Shown["left"];
}

/** What an audience may see of a text's notes and proposals, and of those only what a filter found, where there is one. */
export function outgoing(
  ledger: Ledger,
  text: OutgoingText,
  asked: Audience,
  found?: Found,
): { readonly outgoing: Outgoing; readonly left: LeftOut } {
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isAsked = ({ id }: { readonly id: string }) => !isFound || isFound.has(id);
  const threads = threadsFor(ledger, text.id).filter(isAsked);
  const notes = forAudience(threads, asked, ledger.members, (id) => standardIn(ledger, id));
  const meetingName = (key: string) => ledger.meeting(key)?.body.name;
  const positions = positionsFor(found ? [] : ledger.positions, asked, ledger.members, meetingName);
  const rivals = proposalsFor(ledger.proposals.filter(isAsked), asked, ledger.members);
  return {
    outgoing: {
      text,
      audience: asked.audience,
      notes: numbered(notes.shown, text.draft, text.id),
      proposals: standingOn(ledger, text.id, markAdopted(ledger, rivals.shown)),
      positions: standingOn(ledger, text.id, positions.shown),
      statuses: statusesFor(found ? [] : ledger.statuses, asked).shown,
    },
    left: { notes: notes.left, proposals: rivals.left },
  };
}

/** A name as it is written in a field of its own; undefined where nobody is named. */
export function nameOf(author: ShownAuthor | undefined): string | undefined {
  if (author?.by !== "name") return undefined;
  return [author.name, author.organisation].filter((part) => part !== "").join(", ") || undefined;
}
