import type { Act } from "../shared/acts/act.ts";
import { isRefusal, refuse, type Outcome } from "../shared/base/result.ts";
import type { Position } from "../shared/ledger/entries/position.ts";
import type { Thread } from "../shared/ledger/entries/thread.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";
import type { RecordKey } from "../shared/records/envelope.ts";
import type { Author } from "../shared/records/kind.ts";
import type { DossierKey } from "../shared/records/seal.ts";
import { openToWrite, writer } from "./dossier.ts";
import type { Io } from "./io.ts";

/** The one note, or position, whose id begins so. */
function spokenOf(ledger: Ledger, { note, position }: Spoken): Outcome<Thread | Position> {
  const [all, id] = position === undefined ? [ledger.threads, note!] : [ledger.positions, position];
  const found = all.filter((each) => each.id.startsWith(id));
  const code = position === undefined ? "cli.thread" : "cli.position";
  return found.length === 1 ? found[0]! : refuse(code, { id, count: found.length });
}

/** Which note or position is spoken of, by the beginning of its id, and who speaks, by the name the key was made with. */
interface Spoken {
  readonly as?: string | undefined;
  readonly note?: string | undefined;
  readonly position?: string | undefined;
}

/**
 * Says an act about one note or position of a dossier file, and writes the file: what every command on a note does alike. `first` is the
 * dossier's first key, where this machine holds it.
 */
export async function sayOfNote(
  io: Io,
  file: string,
  spoken: Spoken,
  actOn: (ledger: Ledger, me: Author | null, id: RecordKey, first: DossierKey | null) => Outcome<Act>,
): Promise<Outcome<true>> {
  const dossier = await openToWrite(file, io);
  if (isRefusal(dossier)) return dossier;
  const who = await writer(io.home, dossier, spoken.as!, io.now);
  if (isRefusal(who)) return who;
  const of = spokenOf(dossier.ledger, spoken);
  if (isRefusal(of)) return of;
  const act = actOn(dossier.ledger, who.me, of.id, who.firstKey);
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  return isRefusal(said) ? said : true;
}
