import type { Act } from "../shared/acts/act.ts";
import { isRefusal, refuse, type Outcome } from "../shared/base/result.ts";
import type { Thread } from "../shared/ledger/entries/thread.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";
import type { RecordKey } from "../shared/records/envelope.ts";
import type { Author } from "../shared/records/kind.ts";
import type { DossierKey } from "../shared/records/seal.ts";
import { openDossier, writer } from "./dossier.ts";
import type { Io } from "./io.ts";

/** The one note whose id begins so. */
function threadOf(ledger: Ledger, id: string): Outcome<Thread> {
  const found = ledger.threads.filter((each) => each.id.startsWith(id));
  return found.length === 1 ? found[0]! : refuse("cli.thread", { id, count: found.length });
}

/** Which note is spoken of, by the beginning of its id, and who speaks, by the name his key was made with. */
interface Spoken {
  readonly as?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Says an act about one note of a dossier file, and writes the file: what every command on a note does alike. `first` is the
 * dossier's first key, where this machine holds it.
 */
export async function sayOfNote(
  io: Io,
  file: string,
  { as, note }: Spoken,
  actOn: (ledger: Ledger, me: Author | null, id: RecordKey, first: DossierKey | null) => Outcome<Act>,
): Promise<Outcome<true>> {
  const dossier = await openDossier(file);
  if (isRefusal(dossier)) return dossier;
  const who = await writer(io.home, dossier, as!, io.now);
  if (isRefusal(who)) return who;
  const thread = threadOf(dossier.ledger, note!);
  if (isRefusal(thread)) return thread;
  const act = actOn(dossier.ledger, who.me, thread.id, who.firstKey);
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  return isRefusal(said) ? said : true;
}
