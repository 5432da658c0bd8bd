import { convention } from "../support/convention.ts";
import { manyNotes } from "../support/many.ts";
import { Random } from "../support/random.ts";
import { Bare } from "./support/bare.ts";
import { Figures } from "./support/figures.ts";
import { checkedBy, opened, updateOf } from "./support/opened.ts";
import { inTurn, timed } from "./support/rounds.ts";

/**
 * `npm run bench -- load [ROUNDS]`: from the stored bytes of a dossier to its ledger, as the window loads it but in one
 * thread: 5,000 annotations with their ratings and replies on a convention of 63,000 words, again and for the first time on
 * a machine, which verifies their signatures. Beside it, in turn, what the runtime takes to parse the same records and to
 * open the same bodies, and to verify the same signatures.
 */
const [ARTICLES, BLOCKS, NOTES] = [66, 3000, 5000];

const figures = new Figures("load");
const { admin } = await manyNotes(convention(new Random(7), ARTICLES, BLOCKS).draft, NOTES);
const records = [...admin.held.values()];
const stored = updateOf(records);
const bare = await Bare.of(admin.ledger.dossier, records, admin.keys);
const list = await checkedBy(admin);

const { again, first, read, verified } = await inTurn(Number(process.argv[2] ?? 7), {
  again: () => timed(() => opened(admin, stored, list)),
  first: () => timed(() => opened(admin, stored, null)),
  read: () => timed(() => bare.read()),
  // All of it in one breath: the sum of two medians would be nobody's time.
  verified: () => timed(() => Promise.all([bare.read(), bare.verify()])),
});
const what = `${records.length.toLocaleString("en")} records of ${NOTES.toLocaleString("en")} notes, from stored bytes to the ledger`;
figures.ratio(what, again, { name: "JSON.parse and AES-GCM alone", ...read });
const anew = "the same for the first time on a machine, with the signatures";
figures.ratio(anew, first, { name: "these and Ed25519 alone", ...verified }, { goal: 1.3 });
figures.end();
