import { retractPositionAct } from "#shared/acts/negotiation/positions.ts";
import { describePositionTopic } from "#shared/acts/capture/positionTopic.ts";
import { printCaptureLine } from "#shared/acts/capture/printCaptureLine.ts";
import { interpretCaptureLine, type InterpretedCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { meetingProjection, positionProjection } from "#shared/ledger/store/projections.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { openDossierAsWriter, type LocalDossierAuthor } from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { as: text, meeting: text, retract: text } as const;

/**
 * `capture DOSSIER --as … [--meeting ID] LINE…`: records the positions and proposals in capture lines, each with its
 * address. If one is not understood, none is recorded and its wrong parts are marked. `--retract ID` retracts one of
 * the user's own positions.
 */
export async function recordCaptureLinesCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, more: true, required: ["as"] });
  const [path, ...lines] = positionals;
  const who = await openDossierAsWriter(path!, values.as!, io);
  if (isRefusal(who)) return who;
  const { ledger } = who;
  if (values.retract) return retractById(who, values.retract);
  if (lines.length === 0) throw UsageError.missing("LINE");
  const revision = ledger.newestText?.revision;
  if (!revision) return refusal("draft.none");
  const meeting = values.meeting
    ? ledger.all(meetingProjection).find(({ id }) => id.startsWith(values.meeting!))
    : undefined;
  if (values.meeting && !meeting) return refusal("meeting.unknown", { id: values.meeting });
  const draft = { id: revision.draftId, draft: revision.body.draft };
  const room = { ledger, me: who.me, first: who.firstKey, text: draft, here: 0, meeting };
  const noted: InterpretedCaptureLine[] = [];
  for (const line of lines) {
    // Later lines may refer to what earlier ones propose.
    const understood = interpretCaptureLine(room, line);
    const committed = understood.act && understood.line.address ? await who.commitInMemory(understood.act) : null;
    if (isRefusal(committed)) return committed;
    if (committed) noted.push(understood);
    else for (const each of wrongIn(line, understood)) io.err(each);
  }
  const bad = lines.length - noted.length;
  if (bad > 0 && lines.length > 1) io.err(message("cli.none-noted", { bad, count: lines.length }));
  if (bad > 0) return 1;
  const saved = await who.commit();
  if (isRefusal(saved)) return saved;
  for (const understood of noted) for (const each of echoOf(understood)) io.out(each);
  return 0;
}

/** Prints a line as it was recorded and, for each position on words, whose words they are. */
function echoOf({ line, items }: InterpretedCaptureLine): readonly string[] {
  const positions = items.flatMap((each) => {
    if (each.kind !== "position" || !each.about) return [];
    const { party, stance, about } = each;
    const { name, behalf, aligning } = party;
    const who = message("position.party", {
      name,
      behalf: behalf?.name ?? "none",
      aligning: aligning?.name ?? "none",
    });
    return [
      `  ${message("line.position", { who, stance: message(`stance.${stance}`), about: describePositionTopic(about) })}`,
    ];
  });
  return [printCaptureLine(line), ...positions];
}

/** Explains what is wrong with a line, marking each wrong part. */
function wrongIn(typed: string, { faults, line }: InterpretedCaptureLine): readonly string[] {
  if (faults.length > 0)
    return faults.map(({ from, to, refusal }) => `${marked(typed, from, to)}\n  ${explainRefusal(refusal)}`);
  const words = typed.trim();
  const isUnclosed = count(words, "(") > count(words, ")");
  const missing = isUnclosed
    ? refusal("capture.unclosed", { words })
    : refusal(line.address ? "capture.only-address" : "capture.address");
  return [`${typed}\n  ${explainRefusal(missing)}`];
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function marked(line: string, from: number, to: number): string {
  return `${line.slice(0, from)}>>${line.slice(from, to)}<<${line.slice(to)}`;
}

async function retractById(who: LocalDossierAuthor, id: string): Promise<Outcome<number>> {
  const known = who.ledger.all(positionProjection).find((position) => position.id.startsWith(id));
  const act = retractPositionAct(who.ledger, who.me, known?.id ?? id);
  const committed = isRefusal(act) ? act : await who.commit(act);
  return isRefusal(committed) ? committed : 0;
}
