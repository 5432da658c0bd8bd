import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { RuntimeFloor } from "./support/runtimeFloor.ts";
import { FigureCollector } from "./support/figures.ts";
import { createVerificationCache, loadDossier, encodeRecords } from "./support/loadDossier.ts";
import { measureInTurn, measureTime } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- load [ROUNDS]`: from the stored bytes of a dossier to its ledger, as the window loads it but in a
 * single thread: 5,000 annotations with ratings and replies on a convention of 63,000 words. It is measured on a
 * machine that has verified the signatures before, and on one that has not. Runs alternate with the bare runtime
 * parsing the same records, opening the same bodies and verifying the same signatures.
 */
const [ARTICLES, BLOCKS, NOTES] = [66, 3000, 5000];

const figures = new FigureCollector("load");
const { admin } = await createManyNotes(createConvention(new Random(7), ARTICLES, BLOCKS).draft, NOTES);
const records = [...admin.held.values()];
const stored = encodeRecords(records);
const bare = await RuntimeFloor.prepare(admin.ledger.dossier, records, admin.keys);
const list = await createVerificationCache(admin);

const { again, first, read, verified } = await measureInTurn(Number(process.argv[2] ?? 7), {
  again: () => measureTime(() => loadDossier(admin, stored, list)),
  first: () => measureTime(() => loadDossier(admin, stored, null)),
  read: () => measureTime(() => bare.read()),
  // Measured in one run: the sum of two medians would be no real time.
  verified: () => measureTime(() => Promise.all([bare.read(), bare.verify()])),
});
const what = `${records.length.toLocaleString("en")} records of ${NOTES.toLocaleString("en")} notes, from stored bytes to the ledger`;
figures.addRatio(what, again, { name: "JSON.parse and AES-GCM alone", ...read });
const anew = "the same for the first time on a machine, with the signatures";
figures.addRatio(anew, first, { name: "these and Ed25519 alone", ...verified }, { goal: 1.3 });
figures.finish();
