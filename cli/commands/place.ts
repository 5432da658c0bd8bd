import type { Act } from "../../shared/acts/act.ts";
import {
  closeGap,
  confirmPlacement,
  correctPlacement,
  discardPlacement,
  takeBackPlacement,
  type PlacingOf,
} from "../../shared/acts/placing.ts";
import type { Anchor } from "../../shared/anchor/anchor.ts";
import { anchorGap, anchorWhole, anchorWords } from "../../shared/anchor/select.ts";
import type { FileText } from "../../shared/exchange/files.ts";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import { findProvision } from "../../shared/draft/find.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { placedOn } from "../../shared/ledger/placed.ts";
import { message } from "../../shared/messages/messages.ts";
import type { Author } from "../../shared/records/kind.ts";
import { parse, UsageError } from "../flags.ts";
import type { Io } from "../io.ts";
import { textNamed } from "../texts.ts";
import { sayOfNote } from "../thread.ts";

const [text, yes] = [{ type: "string" }, { type: "boolean" }] as const;
const flags = {
  ...{ as: text, note: text, position: text, text, at: text, quote: text },
  ...{ closed: yes, discard: yes, "take-back": yes },
} as const;

type Values = ReturnType<typeof parse<typeof flags>>["values"];

/**
 * `place DOSSIER --as … --note ID|--position ID [--text …] [--at ADDRESS [--quote TEXT]] [--closed] | --discard |
 * --take-back`: says where a note is in a text, or that a position taken on other words holds there. Without an address it
 * is confirmed where it was found.
 */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as"] });
  if (values.note === undefined && values.position === undefined) throw UsageError.missing("--note");
  if (values.note !== undefined && values.position !== undefined) throw UsageError.clash("note", "position");
  const { discard, at, closed, "take-back": takeBack } = values;
  const said = [discard && "discard", takeBack && "take-back", at !== undefined ? "at" : closed && "closed"];
  const [one, other] = said.filter((each) => typeof each === "string");
  if (one && other) throw UsageError.clash(one, other);
  const done = await sayOfNote(io, positionals[0]!, values, (ledger, me, annotation, first) => {
    const text = textNamed(ledger, values.text);
    if (isRefusal(text)) return text;
    return placing(ledger, me, { annotation, draft: text.id, first }, text, values);
  });
  if (isRefusal(done)) return done;
  const says = discard
    ? "discarded"
    : takeBack
      ? "none"
      : closed
        ? "closed"
        : at === undefined
          ? "confirmed"
          : "corrected";
  io.out(message("cli.placed", { says }));
  return 0;
}

function placing(ledger: Ledger, me: Author | null, of: PlacingOf, text: FileText, values: Values): Outcome<Act> {
  if (values.discard) return discardPlacement(ledger, me, of);
  if (values["take-back"]) return takeBackPlacement(ledger, me, of);
  const at = values.at === undefined ? found(ledger, of) : named(ledger, of, text, values.at, values.quote);
  if (isRefusal(at)) return at;
  if (values.closed) return closeGap(ledger, me, of, at);
  return values.at === undefined ? confirmPlacement(ledger, me, of, at) : correctPlacement(ledger, me, of, at);
}

function found(ledger: Ledger, { annotation, draft }: PlacingOf): Outcome<Anchor> {
  const placed = placedOn(ledger, draft, ledger.thread(annotation) ?? ledger.position(annotation)!);
  return "anchor" in placed ? placed.anchor : refuse("placing.nowhere");
}

/** The words at an address, or, without any, what the note is about: all of the provision, or the gap after it. */
function named(
  ledger: Ledger,
  { annotation }: PlacingOf,
  { id, draft }: FileText,
  address: string,
  quote: string | undefined,
): Outcome<Anchor> {
  const index = findProvision(draft, address);
  if (isRefusal(index)) return index;
  if (quote !== undefined) return anchorWords(draft, id, index, quote);
  const gap = ledger.thread(annotation)?.annotation.anchor.gap;
  return gap ? anchorGap(draft, id, index) : anchorWhole(draft, id, index);
}
