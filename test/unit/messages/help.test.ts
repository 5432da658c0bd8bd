import { expect, test } from "vitest";
import { en } from "#shared/messages/en/index.ts";

/** Codes of the sentences that help beside a field, a list or a button. */
const HELP = /\.(?:what|hint|keys|method|how|note)$/;

/** More than one sentence, since each says what is at risk, what is lost, who can read it, or what to do about it. */
const SAFETY = [
  "asking.what",
  "blind.what",
  "copy.ask.team.what",
  "delete.what",
  "delta.ask.what",
  "demo.what",
  "disclose.what",
  "erase.what",
  "export.hint",
  "lock.what",
  "office.new-sheet.what",
  "offline.unknown.what",
  "offline.update.what",
  "passphrase.what",
  "remains.what",
  "removed.what",
  "report.what",
  "returned.leaving.what",
  "review.leaving.what",
  "several.what",
  "team.invite.what",
  "team.recovery.what",
  "travel.anyway.what",
  "travel.what",
  "trouble.what",
];
/** Not beside anything: a question, a message that is sent, a notice, a line of the command line. */
const NO_HELP = ["cli.note", "invitation.text.what", "texts.next.what", "twins.what"];
/** Printed in files, or what a right is. */
const PRINTED = /^(?:briefing\..*|concordance\.annex|matrix\.earlier-texts|right\.[\w-]+)\.note$/;

test("Help is one sentence, and the guide says the rest, except for what is said for safety's sake", () => {
  const long = Object.entries(en)
    .filter(([code]) => HELP.test(code) && !PRINTED.test(code) && !NO_HELP.includes(code))
    .filter(([, sentence]) => /[.?!](?=\s+[\p{Lu}“{])/u.test(sentence))
    .map(([code]) => code);
  expect(long.sort()).toEqual(SAFETY);
});
