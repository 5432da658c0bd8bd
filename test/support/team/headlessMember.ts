import { annotate } from "#shared/acts/notes/annotate.ts";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceSigner.ts";
import { decodeInvitation } from "#shared/members/joining/invitation.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { joinTeam, Person } from "./team.ts";

/** A member without a window, who hands out files of what he holds: also such as no window would write. */
export class HeadlessMember {
  readonly person: Person;
  readonly #secrets: DeviceSecrets;

  private constructor(person: Person, secrets: DeviceSecrets) {
    this.person = person;
    this.#secrets = secrets;
  }

  /** Joins by an invitation as it is sent, with what a dossier file has. */
  static async join(file: Uint8Array, text: string, name: string): Promise<HeadlessMember> {
    const [read, invitation, secrets] = [await readDossierFile(file), decodeInvitation(text), await newDeviceSecrets()];
    if (isRefusal(read) || isRefusal(invitation)) throw new Error("Neither to be read nor to be joined by");
    const holder = new Person("", await newDeviceSecrets(), read.dossier);
    holder.take(read.records);
    return new HeadlessMember(await joinTeam(holder, invitation, name, undefined, secrets), secrets);
  }

  /** The same device once more, as it is now: a copy of the disk that goes on by itself. */
  copy(): HeadlessMember {
    const { name, ledger, keys, held, device } = this.person;
    const person = new Person(name, this.#secrets, ledger.dossier);
    person.keys.push(...keys);
    person.take(held.values());
    person.device.catchUp(device.counter);
    return new HeadlessMember(person, this.#secrets);
  }

  /** A note on a provision of the newest text. */
  async note(provision: string, comment: string): Promise<OpenedRecord> {
    const { person } = this;
    const anchor = { draft: person.ledger.newestText!.revision.draftId, provision };
    return (await person.commit(annotate(person.ledger, person.me, { anchor, kind: "risk", comment })))[0]!;
  }

  /** What he holds, but for some records, as a dossier file. */
  file(without: readonly OpenedRecord[] = []): Uint8Array {
    const left = new Set(without.map(({ key }) => key));
    const records = [...this.person.held.values()].filter(({ key }) => !left.has(key));
    return writeDossierFile(this.person.ledger.dossier, records, new Set());
  }
}
