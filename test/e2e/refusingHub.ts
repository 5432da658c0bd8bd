import { runHub } from "#hub/main.ts";
import { RecordJudge } from "#shared/members/judge.ts";

// Starts a hub that sets aside the second note it receives, whoever wrote it.
const notes = new Set<string>();
const own = Object.getOwnPropertyDescriptor(RecordJudge.prototype, "verdict")!.value as RecordJudge["verdict"];
RecordJudge.prototype.verdict = function (each) {
  if (each.record.type === "annotation") notes.add(each.key);
  return [...notes][1] === each.key ? { kind: "aside", code: "may.lead-only" } : own.call(this, each);
};
process.exit(await runHub(process.argv.slice(2)));
