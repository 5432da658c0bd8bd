import type { Said } from "../ledger/coverage.ts";
import { saidIn, type InLedger } from "../ledger/covered.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { meetings } from "../ledger/projections.ts";
import type { ShownForms } from "../ledger/shown.ts";
import { standardIn } from "../ledger/standards.ts";
import { forAudience, labelsOf, readerOf, withheld, type Audience, type Shown } from "./audience.ts";
import { GATES, isOpen } from "./gates.ts";
import { positionsFor } from "./positions.ts";
import { proposalsFor, proposedFor, type Wanted } from "./proposed.ts";
import { statusesFor } from "./statuses.ts";

/**
 * What an audience may see of what was said of provisions, by the rules for each kind. A moment and a sitting are told
 * where the rule for that kind tells the moment, and the sitting's own label does not forbid its name. A status that is
 * no longer said is as confidential as what is said now. Of notes and wordings only those that are wanted, with a position
 * too.
 */
export function saidFor(ledger: Ledger, asked: Audience, isWanted: Wanted = () => true): Shown<Said<ShownForms>> {
  const left = { team: 0, informals: 0 };
  const shown: Said<ShownForms>[] = [];
  for (const each of saidIn(ledger)) {
    if ((each.what === "note" || each.what === "wording") && !isWanted(each.of.id)) continue;
    const one = shownOne(ledger, asked, each, isWanted);
    left.team += one.left.team;
    left.informals += one.left.informals;
    shown.push(...one.shown);
  }
  return { shown, left };
}

function shownOne(ledger: Ledger, asked: Audience, each: Said<InLedger>, isWanted: Wanted): Shown<Said<ShownForms>> {
  const { members } = ledger;
  const meeting = each.meeting !== null && mayName(ledger, asked, each.meeting) ? each.meeting : null;
  const told = <T extends { readonly at?: string; readonly anchor?: unknown }>(of: T) =>
    of.at === undefined ? { at: null, meeting: null, of } : { at: each.at, meeting, of };
  const { anchor } = each;
  switch (each.what) {
    case "position": {
      const name = (key: string) => (key === meeting ? ledger.get(meetings, key)?.body.name : undefined);
      return through(positionsFor([each.of], asked, members, name, proposedFor(ledger, asked, isWanted)), (of) => {
        return { what: "position", anchor, delegation: of.delegation ?? null, ...told(of) };
      });
    }
    case "wording":
      return through(proposalsFor([each.of], asked, members), (of) => ({ what: "wording", anchor, ...told(of) }));
    case "status": {
      const { entry, body } = each.of;
      const versions = { ...entry, said: [each.of, ...entry.said] };
      return through(statusesFor([versions], asked), (of) => {
        return { what: "status", anchor, ...told({ ...of, words: [body.status] }) };
      });
    }
    case "note":
      return through(
        forAudience([each.of], asked, members, (id) => standardIn(ledger, id)),
        (of) => ({ what: "note", anchor, ...told(of) }),
      );
  }
}

function through<T, U>({ shown, left }: Shown<T>, make: (of: T) => U): Shown<U> {
  return { shown: shown.map(make), left };
}

/** A sitting is named to whom the gate of its name lets through, by its own label. */
function mayName(ledger: Ledger, asked: Audience, key: string): boolean {
  const body = ledger.get(meetings, key)?.body;
  if (!body) return false;
  const labels = labelsOf([body]);
  return withheld(labels, asked) === null && isOpen(GATES.meeting.name, readerOf(asked, labels));
}
