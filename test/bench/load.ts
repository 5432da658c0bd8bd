import * as Y from "yjs";
import { Intake } from "../../shared/ledger/intake.ts";
import { DossierDoc } from "../../shared/records/doc.ts";
import { convention } from "../support/convention.ts";
import { manyNotes } from "../support/many.ts";
import { Random } from "../support/random.ts";
import { Bare } from "./support/bare.ts";
import { Figures } from "./support/figures.ts";
import { inTurn, timed } from "./support/rounds.ts";

/**
 * `npm run bench -- load [ROUNDS]`: from the stored bytes of a dossier to its ledger, as the window loads it but in one
 * thread: 5,000 annotations with their ratings and replies on a convention of 63,000 words. Beside it, in turn, what the
 * runtime takes to parse the same records and to open the same bodies, without their signatures and with them.
 */
const [ARTICLES, BLOCKS, NOTES] = [66, 3000, 5000];

const figures = new Figures("load");
const { admin } = await manyNotes(convention(new Random(7), ARTICLES, BLOCKS).draft, NOTES);
const { dossier, threads } = admin.ledger;
const records = [...admin.held.values()];
const stored = storedBytes();
const bare = await Bare.of(dossier, records, admin.key);

const { ours, read, verify } = await inTurn(Number(process.argv[2] ?? 7), {
  ours: () => timed(load),
  read: () => timed(() => bare.read()),
  verify: () => timed(() => bare.verify()),
});
const what = `${records.length.toLocaleString("en")} records of ${NOTES.toLocaleString("en")} notes, from stored bytes to the ledger`;
figures.ratio(what, ours, { name: "JSON.parse and AES-GCM alone", value: read }, { most: 6 });
figures.ratio(
  `the same, with the signatures`,
  ours,
  { name: "these and Ed25519 alone", value: read + verify },
  { most: 3 },
);
figures.end();

function storedBytes(): Uint8Array {
  const doc = new DossierDoc();
  doc.put(records, { from: "said" });
  return Y.encodeStateAsUpdate(doc.doc);
}

async function load(): Promise<void> {
  const doc = new DossierDoc();
  Y.applyUpdate(doc.doc, stored);
  const intake = new Intake(doc, dossier, admin.keys);
  await intake.settled();
  intake.close();
  if (intake.ledger.threads.length !== threads.length) throw new Error("Not every note was loaded.");
}
