import { expect, it } from "vitest";
import {
  createPassphraseRater,
  GUESSING_TIMES,
  type GuessingTime,
} from "#renderer/parts/passphrase/passphraseRater.ts";

const rankOf = (time: GuessingTime) => GUESSING_TIMES.indexOf(time);

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
  expect(rate(passphrase)).toEqual({ time, hasUnknownWords: false });
});

it.each([
  ["fr", "développement"],
  ["es", "investigación"],
] as const)("A word of %s is easier to guess where it is known: “%s”", async (language, word) => {
  const [known, unknown] = [await createPassphraseRater(language), await createPassphraseRater("en")];
  expect(rankOf(known(word).time)).toBeLessThan(rankOf(unknown(word).time));
});

it.each(["защита прав человека", "保护人权公约", "حقوق الإنسان"])(
  "A passphrase in a script without lists of words says so: “%s”",
  async (passphrase) => {
    const rate = await createPassphraseRater("en");
    expect(rate(passphrase).hasUnknownWords).toBe(true);
  },
);
