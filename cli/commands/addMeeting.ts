import { addMeetingAct, setTracksAct, suggestNextMeeting } from "#shared/acts/negotiation/meetings.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Track } from "#shared/ledger/entries/meeting.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { splitCommaList, readChoiceFlag, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = {
  as: text,
  name: text,
  date: text,
  track: text,
  tracks: text,
  next: { type: "boolean" },
  confidentiality: text,
} as const;

/**
 * `meeting DOSSIER --as … --name …`: adds a meeting and prints its id; `--next` names it after the last one. `--tracks
 * plenary,informals:informals` replaces the dossier's tracks, each with who may see what is noted there.
 */
export async function addMeetingCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  if (!values.name && !values.next && !values.tracks) throw UsageError.choice("name", "next", "tracks");
  const label =
    values.confidentiality && readChoiceFlag("confidentiality", values.confidentiality, CONFIDENTIALITY_LABELS, "team");
  const tracks = splitCommaList(values.tracks).map(trackOf);
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  if (values.tracks) {
    const listed = setTracksAct(who.ledger, who.me, tracks);
    const committed = isRefusal(listed) ? listed : await who.commit(listed);
    if (isRefusal(committed)) return committed;
  }
  if (!values.name && !values.next) return 0;
  const next = values.next ? suggestNextMeeting(who.ledger.all(meetingProjection).at(-1)) : { name: "" };
  const track = values.track ?? next.track;
  const act = addMeetingAct(who.ledger, who.me, {
    date: values.date ?? io.now().toISOString().slice(0, 10),
    name: values.name ?? next.name,
    ...(track && { track }),
    ...(label && { confidentiality: label }),
  });
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(committed[0]!.key);
  return 0;
}

function trackOf(typed: string): Track {
  const [name = "", label] = typed.split(":");
  return { name, confidentiality: readChoiceFlag("tracks", label, CONFIDENTIALITY_LABELS, "team") };
}
