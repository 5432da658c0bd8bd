import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { decodeInvitation } from "#shared/members/joining/invitation.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { joinTeam, Person } from "./team.ts";

/** A member without a window who can hand out files of their records, including files that no window would write. */
export class HeadlessMember {
  readonly person: Person;
  readonly #secrets: DeviceSecrets;

  private constructor(person: Person, secrets: DeviceSecrets) {
    this.person = person;
    this.#secrets = secrets;
  }

  /** Joins by an invitation message, with the content of a dossier file. */
  static async join(file: Uint8Array, text: string, name: string): Promise<HeadlessMember> {
    const [read, invitation, secrets] = [await readDossierFile(file), decodeInvitation(text), await newDeviceSecrets()];
    if (isRefusal(read) || isRefusal(invitation)) throw new Error("Neither to be read nor to be joined by");
    const holder = new Person("", await newDeviceSecrets(), read.dossier);
    holder.take(read.records);
    return new HeadlessMember(await joinTeam(holder, invitation, name, undefined, secrets), secrets);
  }

  /** Returns a second instance of the same device in its present state, like a copied disk. */
  copy(): HeadlessMember {
    const { name, ledger, keys, held, device } = this.person;
    const person = new Person(name, this.#secrets, ledger.dossier);
    person.keys.push(...keys);
    person.take(held.values());
    person.device.catchUp(device.counter);
    return new HeadlessMember(person, this.#secrets);
  }

  /** Writes a note on a provision of the newest text. */
  async note(provision: string, comment: string): Promise<OpenedRecord> {
    const { person } = this;
    const anchor = { draft: person.ledger.newestText!.revision.draftId, provision };
    return (await person.commit(annotateAct(person.ledger, person.me, { anchor, kind: "risk", comment })))[0]!;
  }

  /** Returns the member's records, without some of them, as a dossier file. */
  file(without: readonly OpenedRecord[] = []): Uint8Array {
    const left = new Set(without.map(({ key }) => key));
    const records = [...this.person.held.values()].filter(({ key }) => !left.has(key));
    return writeDossierFile(this.person.ledger.dossier, records, new Set());
  }
}
