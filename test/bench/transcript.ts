import { offerCaptureLines } from "#shared/acts/transcripts/offerCaptureLines.ts";
import { readTranscript } from "#shared/import/transcripts/readTranscript.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { Random } from "../support/random.ts";
import { makeTranscript, writeVttTranscript } from "../support/transcripts/makeTranscript.ts";
import { FigureCollector } from "./support/figures.ts";

/**
 * `npm run bench -- transcript [COUNT]`: makes sittings of three hours by seed (1 to 40), reads them, maps their
 * speakers and offers lines. It counts the speakers that are not right in the worst, those taken for another in all, and
 * the time of the slowest, in which the first is the one that a window takes.
 */
const COUNT = Number(process.argv[2] ?? 40);
/** Five of a hundred speakers may be left to the user; none may be taken for another. */
const [MOST_UNSURE, MOST_WRONG, MOST_MS] = [5, 0, 1000];

const figures = new FigureCollector("transcript");
let [unsure, wrong, slowest] = [0, 0, 0];
for (let seed = 1; seed <= COUNT; seed++) {
  const made = makeTranscript(new Random(seed));
  const bytes = new TextEncoder().encode(writeVttTranscript(made));
  const begun = performance.now();
  const { cues } = unwrapOutcome(readTranscript(bytes));
  const { speakers, turns } = identifyTranscriptSpeakers(cues, LISTED_DELEGATIONS);
  const lines = offerCaptureLines(cues, turns, "automatic", LISTED_DELEGATIONS);
  const ms = performance.now() - begun;
  const said = speakers.map(({ label, role, delegation, isSure }) => ({
    really: made.truth.speakers.get(label),
    said: role === "chair" ? "chair" : isSure && delegation ? delegation.code : "",
  }));
  const bad = said.filter((each) => each.said !== each.really);
  unsure = Math.max(unsure, (100 * bad.length) / speakers.length);
  wrong += bad.filter((each) => each.said !== "").length;
  slowest = Math.max(slowest, ms);
  console.log(
    `seed ${seed}: ${speakers.length - bad.length} of ${speakers.length} speakers, ${lines.length} lines, ${ms.toFixed(0)} ms`,
  );
}
figures.add({ what: "speakers not recognised, in the worst sitting", value: unsure, unit: "%" }, { most: MOST_UNSURE });
figures.add({ what: "speakers taken for another", value: wrong, unit: "" }, { most: MOST_WRONG });
figures.add(
  { what: "three hours read, mapped and offered, the slowest", value: slowest, unit: "ms" },
  { most: MOST_MS },
);
figures.finish();
