import type { Act } from "#shared/acts/act.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { positionProjection, statusProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { openWritableDossier, findActiveDossierAuthor } from "./openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

/**
 * Returns the key of the one note, position or status whose id begins with the given one; for a status, that of its
 * latest record.
 */
function resolveSubject(ledger: Ledger, { note, position, status }: NoteFlags): Outcome<RecordKey> {
  const [code, id, keys] =
    status !== undefined
      ? (["cli.status-id", status, ledger.all(statusProjection).map(({ said }) => said[0]!.key)] as const)
      : position !== undefined
        ? (["cli.position", position, ledger.all(positionProjection).map((each) => each.id)] as const)
        : (["cli.thread", note!, ledger.all(threadProjection).map((each) => each.id)] as const);
  const found = keys.filter((each) => each.startsWith(id));
  return found.length === 1 ? found[0]! : refusal(code, { id, count: found.length });
}

/**
 * The note, position or status, by the beginning of its id, and the author, by the name under which the key was
 * created.
 */
interface NoteFlags {
  readonly as?: string | undefined;
  readonly note?: string | undefined;
  readonly position?: string | undefined;
  readonly status?: string | undefined;
}

/**
 * Commits an act about one note, position or status of a dossier file, and writes the file. `first` is the dossier's
 * first key, if this machine holds it.
 */
export async function commitActOnEntry(
  io: CommandEnvironment,
  file: string,
  values: NoteFlags,
  actOn: (ledger: Ledger, me: Author | null, id: RecordKey, first: DossierKey | null) => Outcome<Act>,
): Promise<Outcome<readonly OpenedRecord[]>> {
  const dossier = await openWritableDossier(file, io);
  if (isRefusal(dossier)) return dossier;
  const who = await findActiveDossierAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const of = resolveSubject(dossier.ledger, values);
  if (isRefusal(of)) return of;
  const act = actOn(dossier.ledger, who.me, of, who.firstKey);
  if (isRefusal(act)) return act;
  return who.commit(act);
}
