import type { VerifiedRecordList } from "#shared/records/verifiedList.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { VerifyRecords } from "#shared/records/verifyRecords.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";

/** How many questions to ask with how many records each: enough to have the code compiled in every possible worker. */
const [QUESTIONS, RECORDS] = [2, 32];

/**
 * Warms up the verifier with records that have been verified before, for when the window is idle. A worker's first
 * verifications take half as long again, and the user waits for the records of others that arrive just after a dossier
 * is opened. (`npm run bench -- receive`; a single made-up record makes no difference.) The results are discarded.
 */
export async function warmUpVerifier(
  examine: VerifyRecords,
  doc: DossierDoc,
  dossier: DossierId,
  keys: readonly DossierKey[],
  { pages }: VerifiedRecordList,
): Promise<void> {
  // The last page may be short.
  const some = pages
    .slice(-2)
    .flatMap((page) => page.records)
    .slice(-QUESTIONS * RECORDS);
  const records = some.flatMap((key) => doc.get(key) ?? []);
  const questions = Array.from({ length: QUESTIONS }, (_, i) => records.slice(i * RECORDS, (i + 1) * RECORDS));
  await Promise.all(
    questions
      .filter((each) => each.length > 0)
      .map((each) => examine({ dossier, keys, records: each, verified: new Set() })),
  );
}
