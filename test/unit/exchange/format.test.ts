import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { joinDossierAct } from "#shared/acts/team/invitations.ts";
import { fromHex } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { decodeInvitation, decryptAgeFile, invitationRecipientOf } from "#shared/members/joining/invitation.ts";
import { openSharedDossierKeys } from "#shared/members/roster/sharedDossierKeys.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { toDossierKey, encodeClearBody, sealBody } from "#shared/records/sealBody.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { clearBodyOf, readEnvelopeOf } from "#shared/records/validator.ts";
import { unwrapOutcome, Person } from "#test/support/team/team.ts";

const FIXTURES = new URL("../../fixtures/dossier/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, FIXTURES));
const page = readFileSync(new URL("../../../docs/format.md", import.meta.url), "utf8");

/** The page's commands with their output, in order. */
const examples = [...page.matchAll(/```sh\n(.*?)```\n\n```text\n(.*?)```/gs)].map(([, command, answer]) => ({
  command: command!,
  answer: answer!,
}));

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const lacking = [
  ...(runs("bash", "--version") ? [] : ["bash"]),
  ...(runs("unzip", "-v") ? [] : ["unzip"]),
  ...(runs("sha256sum", "--version") ? [] : ["sha256sum"]),
  ...(/^OpenSSL [3-9]/.test(spawnSync("openssl", ["version"], { encoding: "utf8" }).stdout ?? "") ? [] : ["OpenSSL 3"]),
];

/** Runs the commands one after the other in the folder of the example, and returns their output. */
function typed(): string[] {
  const folder = createTempFolder("format");
  execFileSync("cp", [new URL("example.clausemark", FIXTURES).pathname, folder]);
  const script = examples.map(({ command }) => `${command}echo "=== end ==="`).join("\n");
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("=== end ===\n").slice(0, -1);
}

describe("The page on the format", () => {
  it.skipIf(lacking.length > 0)(
    `says what its commands print${lacking.length > 0 ? ` (lacking: ${lacking.join(", ")})` : ""}`,
    () => {
      expect(examples.length).toBeGreaterThan(7);
      expect(typed()).toEqual(examples.map(({ answer }) => answer));
    },
  );

  it("names the example's key, and a different hash for a changed comment", async () => {
    const file = unwrapOutcome(await readDossierFile(fixture("example.clausemark")));
    expect(page).toContain(file.dossier);
    const note = file.records.find(({ record }) => record.type === "annotation")!;
    expect(page).toContain(`${note.key}  -`);
    expect(page).toContain(`${readEnvelopeOf(note).body}  -`);
  });
});

describe("The first released format", () => {
  it("is the file that was released", () => {
    expect(sha256(fixture("example.clausemark"))).toBe(
      "dacced47723d1af09519975b5098dbe3c5882ace0567e5ad19a5514a030a0e62",
    );
  });

  it("opens, is valid in every line, and is written again unchanged", async () => {
    const bytes = fixture("example.clausemark");
    const file = unwrapOutcome(await readDossierFile(bytes));
    expect(file.refused).toEqual([]);
    const ledger = new Ledger(file.dossier);
    ledger.add(file.records);
    expect(ledger.counts).toEqual({ records: 21, waiting: 0, aside: 0 });
    expect(findChainFaults(ledger.recordSet)).toEqual({ gaps: [], forks: [] });
    expect(ledger.members.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Administrator: lead",
      "Bea Ortiz: observer",
    ]);
    expect(ledger.documents.map(({ body, revisions }) => [body.title, revisions.length])).toEqual([
      ["Draft convention on tide gauges", 1],
    ]);
    expect(ledger.all(threadProjection).map(({ annotation }) => annotation.comment)).toEqual([
      "Necessary for what? “Necessary” alone limits nothing.",
      "Who is “it”?",
    ]);
    const [note, question] = ledger.all(threadProjection);
    expect(note).toMatchObject({ source: null, annotation: { confidentiality: "team" }, heads: [expect.any(String)] });
    expect(note!.ratings.map(({ severity }) => severity)).toEqual([
      { state: "assessed", grade: 3, atLeast: true },
      { state: "provisional", grade: 3 },
    ]);
    expect(note!.replies.map(({ text }) => text)).toEqual(["Compare Article 1."]);
    expect(question!.resolution).toMatchObject({
      state: "settled",
      reason: "Each State Party, see the sentence before.",
    });
    const states = [...ledger.records()].map(({ opened }) => opened.state);
    // One has a type that was unknown when the file was made, and does not fit the form that the type has now.
    expect(states.filter((state) => state !== "open").sort()).toEqual(["malformed", "missing", "retraction"]);
    const written = writeDossierFile(
      file.dossier,
      [...ledger.records()].map(({ opened }) => opened),
      ledger.erasedKeys(),
    );
    expect(unzipped(written)).toEqual(unzipped(bytes));
  });

  it("encrypts to exactly the bytes that its records name, and goes through a Y.Doc", async () => {
    const file = unwrapOutcome(await readDossierFile(fixture("example.clausemark")));
    const [key] = (JSON.parse(fixture("example.keys.json").toString()) as string[]).map((hex) =>
      toDossierKey(fromHex(hex)),
    );
    const doc = new DossierDoc();
    doc.put(
      file.records.map((each) => {
        const clear = clearBodyOf(each);
        const isControl = isControlRecordType(each.record.type);
        return { ...each, ...(clear && { bytes: isControl ? encodeClearBody(clear) : sealBody(clear, key!) }) };
      }),
      { kind: "file" },
    );
    const intake = new RecordIntake(doc, file.dossier, [key!]);
    await intake.whenIdle();
    expect(intake.quarantine).toEqual(new Map());
    const ledger = new Ledger(file.dossier);
    ledger.add(file.records);
    expect(intake.ledger.all(threadProjection)).toEqual(ledger.all(threadProjection));
  });

  it("lets a device join by its invitation, which opens its key", async () => {
    const file = unwrapOutcome(await readDossierFile(fixture("example.clausemark")));
    const invitation = unwrapOutcome(decodeInvitation(fixture("example.invitation.json").toString()));
    const person = new Person("Late", await newDeviceSecrets(), file.dossier);
    person.take(file.records);
    const shares = person.ledger.judgement.roster!.keys;
    const keys = await openSharedDossierKeys(shares, await invitationRecipientOf(invitation), (sealed) =>
      decryptAgeFile(invitation.identity, sealed),
    );
    expect(keys.map(({ bytes }) => Buffer.from(bytes).toString("hex"))).toEqual(
      JSON.parse(fixture("example.keys.json").toString()),
    );
    person.keys.push(...keys);
    const [joined] = await person.commit(await joinDossierAct(invitation, person.device.publicKeys));
    expect(person.ledger.judgement.verdict(joined!)).toMatchObject({ kind: "counts", author: { role: "observer" } });
  });
});

/** Returns the content of a zip: compression is not part of the format. */
function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}
