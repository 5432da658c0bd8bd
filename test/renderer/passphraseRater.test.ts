import { expect, it } from "vitest";
import { createPassphraseRater, GUESSING_TIMES } from "#renderer/parts/passphrase/passphraseRater.ts";

it.each([
  ["password1", "hours"],
  ["12345678", "hours"],
  ["qwertyuiop", "hours"],
  ["Clausemark", "hours"],
  ["correct horse", "months"],
  ["xK9#mQ2$vL", "months"],
  ["abacus fidget lunar prism", "centuries"],
  ["abacus fidget lunar prism oxide velvet", "centuries"],
  ["q7k2m-x9f4c-b3n8t-w5h6j", "centuries"],
] as const)("A program would try “%s” for %s", async (passphrase, time) => {
  const rate = await createPassphraseRater("en");
  expect(rate(passphrase)).toBe(time);
});

it.each([
  ["fr", "développement"],
  ["es", "investigación"],
] as const)("A word of %s is easier to guess where it is known: “%s”", async (language, word) => {
  const [known, unknown] = [await createPassphraseRater(language), await createPassphraseRater("en")];
  const times: readonly string[] = GUESSING_TIMES;
  expect(times.indexOf(known(word))).toBeLessThan(times.indexOf(unknown(word)));
});

it.each([
  ["защита прав человека", "unknown"],
  ["保护人权公约和公民权利国际公约", "unknown"],
  ["حقوق الإنسان", "unknown"],
  ["аааааааа", "hours"],
] as const)("A passphrase whose words are in no list is not called good: “%s”", async (passphrase, rating) => {
  const rate = await createPassphraseRater("en");
  expect(rate(passphrase)).toBe(rating);
});
