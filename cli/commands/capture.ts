import { retractPosition } from "../../shared/acts/position.ts";
import { printLine } from "../../shared/acts/capture/print.ts";
import { understand } from "../../shared/acts/capture/understand.ts";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import type { Draft } from "../../shared/draft/draft.ts";
import { explain } from "../../shared/messages/messages.ts";
import { openAs, type Speaker } from "../dossier.ts";
import { parse, UsageError } from "../flags.ts";
import type { Io } from "../io.ts";

const text = { type: "string" } as const;
const flags = { as: text, meeting: text, retract: text } as const;

/**
 * `capture DOSSIER --as … [--meeting ID] LINE…`: notes what lines of the capture line say, each with its address. The
 * first one that is not understood is refused with its wrong parts marked; those before it are noted. `--retract ID`
 * takes one's own position back.
 */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, more: true, required: ["as"] });
  const [path, ...lines] = positionals;
  const who = await openAs(path!, values.as!, io);
  if (isRefusal(who)) return who;
  const { ledger } = who;
  if (values.retract) return takeBack(who, values.retract);
  if (lines.length === 0) throw UsageError.missing("LINE");
  const revision = ledger.newest?.revision;
  if (!revision) return refuse("draft.none");
  const meeting = values.meeting ? ledger.meetings.find(({ id }) => id.startsWith(values.meeting!)) : undefined;
  if (values.meeting && !meeting) return refuse("meeting.unknown", { id: values.meeting });
  const draft = { id: revision.draftId, draft: revision.body.draft as Draft };
  for (const line of lines) {
    const understood = understand({ ledger, me: who.me, first: who.firstKey, text: draft, here: 0, meeting }, line);
    if (understood.faults.length > 0) {
      for (const { from, to, why } of understood.faults) io.err(`${marked(line, from, to)}\n  ${explain(why)}`);
      return 1;
    }
    if (!understood.line.address) return refuse("capture.address");
    if (!understood.act) return refuse("capture.only-address");
    const said = await who.say(understood.act);
    if (isRefusal(said)) return said;
    io.out(printLine(understood.line));
  }
  return 0;
}

function marked(line: string, from: number, to: number): string {
  return `${line.slice(0, from)}>>${line.slice(from, to)}<<${line.slice(to)}`;
}

async function takeBack(who: Speaker, id: string): Promise<Outcome<number>> {
  const known = who.ledger.positions.find((position) => position.id.startsWith(id));
  const act = retractPosition(who.ledger, who.me, known?.id ?? id);
  const said = isRefusal(act) ? act : await who.say(act);
  return isRefusal(said) ? said : 0;
}
