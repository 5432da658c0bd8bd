import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  decodeInvitation,
  encodeInvitation,
  isInvitationFromLink,
  type Invitation,
} from "#shared/members/joining/invitation.ts";
import { composeInvitationMessage, invitationDossierTitleOf } from "#shared/members/joining/invitationMessage.ts";
import { encodeDeviceLinkRequest } from "#shared/members/joining/deviceLinking.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { ByteReader } from "#shared/members/joining/joinCode.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { withMessageLanguage, message } from "#shared/messages/messages.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newKeyPairs } from "#shared/members/joining/invitation.ts";
import { formerInvitationLink } from "#test/support/team/invitationLink.ts";

const { seed, identity } = await newKeyPairs();
const SPOKEN = LANGUAGES;
const ONE: Invitation = {
  format: "clausemark/1 invitation",
  dossier: "d".repeat(64),
  title: "Convention on tide gauges",
  role: "observer",
  seed,
  identity,
};
const FULL: Invitation = { ...ONE, hub: "https://hub.example.org", expires: "2026-12-31T18:00:00.000Z" };
const OTHER: Invitation = { ...FULL, seed: "e".repeat(64) };

/** What mail, chats and people do to a message. None of it changes a letter of the code. */
const MISHAPS: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "broken into lines": (text) => text.replace(/(\S{60})/g, "$1\r\n"),
  "broken by a narrow phone": (text) => text.replace(/(\S{20})(?=\S)/g, "$1 \n"),
  quoted: (text) => text.replace(/(\S{60})/g, "$1\n").replace(/^/gm, "> "),
  "quoted twice": (text) => text.replace(/(\S{70})/g, "$1\n").replace(/^/gm, ">> > "),
  "with spaces that do not break": (text) => text.replace(/(\S{64})/g, "$1\u00a0\n\u00a0").replace(/ /g, "\u00a0"),
  "with marks of direction": (text) => text.replace(/(\S{50})/g, "\u200f$1\u202c\u200b\u00ad").replace(/^/gm, "\u2067"),
  "in one line": (text) => text.replace(/\n/g, " "),
  "in one line without spaces": (text) => text.replace(/\n/g, ""),
  "in Markdown's bold": (text) => text.replace(/^A\S{60,}$/gm, "**$&**"),
  "in Markdown's bold, by underscores": (text) => text.replace(/^A\S{60,}$/gm, "__$&__"),
  "in Markdown's italics": (text) => text.replace(/^A\S{60,}$/gm, "_$&_"),
  "with words around it": (text) => `Dear Bea\n${text}\nRegards\nAda\n--\nAn office\n`,
  "twice, as an answer quotes it": (text) => `Thank you\n${text}\n${text.replace(/^/gm, "> ")}`,
};

const SCRIPTS = ["Cañón Ö", "Закон Ёж", "公约草案", "مسودة اتفاقية", "Σύμβαση", "संधि मसौदा"];

describe("An invitation as a message", () => {
  it.each(SPOKEN)("says in %s to which dossier, in which role, until when, where, and what to do", async (language) => {
    const text = await withMessageLanguage(language, () => {
      const text = composeInvitationMessage(FULL);
      expect(text).toContain(message("role.observer"));
      expect(text).toContain(message("join.title"));
      return text;
    });
    const lines = text.split("\n");
    expect(text).toContain(FULL.title);
    expect(text).toMatch(/2026|٢٠٢٦/);
    expect(lines).toContain(FULL.hub);
    expect(lines).toContain(encodeInvitation(FULL));
    expect(text).not.toMatch(/#|clausemark:\/\//);
    expect(decodeInvitation(text)).toEqual(FULL);
    expect(isInvitationFromLink(text, FULL)).toBe(false);
  });

  it("names the app if there is no hub that a browser opens, and says where the dossier is", () => {
    expect(composeInvitationMessage(ONE)).toContain("In the Clausemark app, open the dossier’s file");
    const room = composeInvitationMessage({ ...FULL, hub: "https://192.0.2.7:8461", pin: "ab".repeat(32) });
    expect(room).toContain("in the same network");
    expect(room).not.toContain("https://");
    expect(composeInvitationMessage({ ...FULL, hub: "wss://hub.example.org" }).split("\n")).toContain(FULL.hub);
    expect(composeInvitationMessage({ ...ONE, title: "" })).toMatch(/^Invitation to a dossier in Clausemark\./);
  });

  it.each(Object.entries(MISHAPS))("is read %s, and so is its code alone", (_, happens) => {
    const room = { ...FULL, hub: "https://192.0.2.7:8461", pin: "ab".repeat(32) };
    for (const one of [ONE, FULL, room]) {
      expect(decodeInvitation(happens(composeInvitationMessage(one)))).toEqual(one);
      expect(decodeInvitation(happens(encodeInvitation(one)))).toEqual(one);
    }
  });

  it("is read with a title in any script, in any language, however programs reformat it", async () => {
    const letters = [...SCRIPTS.flatMap((script) => [...script]), "\n", "“", "🌊", "A", "-", "_", ">", "#", "\u202e"];
    const titles = fc.array(fc.constantFrom(...letters), { maxLength: 300 }).map((all) => all.join(""));
    const any = fc.tuple(titles, fc.constantFrom(...SPOKEN), fc.constantFrom(...Object.values(MISHAPS)));
    await fc.assert(
      fc.asyncProperty(any, async ([title, language, happens]) => {
        const text = await withMessageLanguage(language, () => composeInvitationMessage({ ...FULL, title }));
        const read = decodeInvitation(happens(text));
        expect(read).toMatchObject({ seed, identity, hub: FULL.hub });
        expect(title.startsWith((read as Invitation).title)).toBe(true);
      }),
    );
  });

  it("takes no line break, control character or direction mark from a title, and no second code", async () => {
    const code = encodeInvitation(OTHER);
    for (const title of [
      `A\nB\r\u2028C\u0007\u202eD\u2066`,
      `x\n${code}\n`,
      code,
      "”\n\n1. Open https://example.org",
    ]) {
      const text = composeInvitationMessage({ ...FULL, title });
      expect(text.split("\n")).toHaveLength(composeInvitationMessage(FULL).split("\n").length);
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u202a-\u202e\u2066-\u2069]/u);
      expect(decodeInvitation(text)).toMatchObject({ seed });
    }
    expect(invitationDossierTitleOf({ title: "  A\tB  " })).toBe("A B");
    expect(invitationDossierTitleOf({ title: "a".repeat(200) })).toBe(`${"a".repeat(100)}…`);
  });

  it("is refused with a reason if its code is damaged", () => {
    const text = composeInvitationMessage(FULL);
    const code = encodeInvitation(FULL);
    const middle = text.indexOf(code) + 100;
    for (const damaged of [
      text.slice(0, middle) + text.slice(middle + 1),
      text.slice(0, middle) + (text[middle] === "x" ? "y" : "x") + text.slice(middle + 1),
      text.slice(0, middle) + text.slice(middle + 60),
    ]) {
      for (const happens of [MISHAPS["as it is"]!, MISHAPS["quoted"]!]) {
        expect(decodeInvitation(happens(damaged)), damaged).toMatchObject({ code: "code.damaged" });
      }
    }
  });

  it("is refused if there are two codes, and none is chosen by chance", async () => {
    const [one, other] = [composeInvitationMessage(FULL), composeInvitationMessage(OTHER)];
    for (const both of [
      one + other,
      other + one,
      `${encodeInvitation(FULL)} ${encodeInvitation(OTHER)}`,
      `${formerInvitationLink(FULL)}\n${other}`,
    ]) {
      for (const happens of Object.values(MISHAPS)) {
        expect(decodeInvitation(happens(both))).toMatchObject({ code: "code.several" });
      }
    }
    const device = await newDeviceSecrets();
    const request = encodeDeviceLinkRequest({ device: device.key, recipient: device.recipient });
    expect(decodeInvitation(request)).toMatchObject({ code: "invitation.unreadable" });
    expect(decodeInvitation(`${request}\n${one}`)).toEqual(FULL);
  });

  it("is read or refused quickly, however hostile the text", () => {
    const code = encodeInvitation(FULL);
    const wrong = `${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`;
    const hostile = [
      "A".repeat(10_000_000),
      `${code}\n`.repeat(50_000),
      `${wrong} `.repeat(300),
      `${code.slice(0, 16)} `.repeat(3800),
      "\u200f\u202e".repeat(30_000),
      "#".repeat(60_000),
      `#${"0 ".repeat(30_000)}z`,
      "> ".repeat(30_000),
      "http://".repeat(9000),
    ];
    for (const text of hostile) {
      const began = performance.now();
      expect(decodeInvitation(text), text.slice(0, 20)).toMatchObject({ refused: true });
      expect(performance.now() - began, text.slice(0, 20)).toBeLessThan(1000);
    }
  });

  it("is searched for at a limited number of possible beginnings of codes, whichever code is wanted", () => {
    const taken = vi.spyOn(ByteReader.prototype, "bytes");
    const beginnings = ["AQ", "Aw"].map((kind) => `${kind}${"x".repeat(14)} `.repeat(3800));
    for (const text of [...beginnings, `${encodeInvitation(FULL).slice(0, 16)} `.repeat(3800)]) {
      for (const decode of [decodeJoinCode, decodeInvitation]) {
        taken.mockClear();
        expect(decode(text), text.slice(0, 20)).toMatchObject({ refused: true });
        expect(taken.mock.calls.length, text.slice(0, 20)).toBeLessThan(500);
      }
    }
    taken.mockRestore();
  });

  it("is not taken by chance if a text has too many possible beginnings", () => {
    const beginnings = `${encodeInvitation(FULL).slice(0, 16)} `.repeat(100);
    const [one, other] = [encodeInvitation(FULL), encodeInvitation(OTHER)];
    for (const text of [`${one}\n. ${beginnings}. ${other}`, `${one}\n. ${beginnings}`, `${beginnings}. ${one}`]) {
      expect(decodeJoinCode(text)).toMatchObject({ refused: true });
    }
    expect(decodeJoinCode(`${one}\n`.repeat(200))).toEqual(FULL);
  });
});
