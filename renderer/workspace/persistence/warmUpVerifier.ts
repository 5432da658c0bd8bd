import type { VerifiedList } from "#shared/records/verifiedList.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { VerifyRecords } from "#shared/records/verifyRecords.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";

/** In so many questions so many records: enough that the thread's code is compiled, for each thread that there may be. */
const [QUESTIONS, RECORDS] = [2, 32];

/**
 * Examines some of the records that were opened as they were found before, for when there is nothing else to do: a thread's first
 * examinations take half as long again, and others' records, which come when a dossier has just been opened, are waited
 * for. (`npm run bench -- receive`; a single made-up record makes no difference.) What comes of it is known.
 */
export async function warmUpVerifier(
  examine: VerifyRecords,
  doc: DossierDoc,
  dossier: DossierId,
  keys: readonly DossierKey[],
  { pages }: VerifiedList,
): Promise<void> {
  const some = pages.at(-1)?.records.slice(0, QUESTIONS * RECORDS) ?? [];
  const records = some.flatMap((key) => doc.get(key) ?? []);
  const questions = Array.from({ length: QUESTIONS }, (_, i) => records.slice(i * RECORDS, (i + 1) * RECORDS));
  await Promise.all(
    questions
      .filter((each) => each.length > 0)
      .map((each) => examine({ dossier, keys, records: each, verified: new Set() })),
  );
}
