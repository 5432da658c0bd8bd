import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { withMessageLanguage, message } from "#shared/messages/messages.ts";

/** Each language's words for reading, and for what follows after the closing. */
const WORDS: Readonly<Record<Language, { readonly reads: RegExp; readonly afterwards: RegExp }>> = {
  en: { reads: /\bread\b/, afterwards: /written before can be read even afterwards/ },
  fr: { reads: /\blire\b/, afterwards: /même ensuite, ce qui a été écrit avant/ },
  es: { reads: /\bleer\b/, afterwards: /aun después, lo que se escribió antes/ },
  ru: { reads: /читать/, afterwards: /написанное до этого — и потом/ },
  ar: { reads: /يقرأ/, afterwards: /ما كُتب قبل إغلاقها/ },
  zh: { reads: /阅读/, afterwards: /之后仍可阅读此前所写的内容/ },
};

describe.each(LANGUAGES)("The text on an invitation in %s", (language) => {
  it.each(["one", "many"])("says for %s that anybody who has one can read with it", async (uses) => {
    expect(await withMessageLanguage(language, () => message("team.invite.secret", { uses }))).toMatch(
      WORDS[language].reads,
    );
  });

  it("says that anybody who has a link can still read what was written before it was closed", async () => {
    expect(await withMessageLanguage(language, () => message("join.by-link"))).toMatch(WORDS[language].afterwards);
  });
});
