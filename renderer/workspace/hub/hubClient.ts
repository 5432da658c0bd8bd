import { signal } from "@preact/signals-core";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { receiptsOf } from "#shared/ledger/queries/receipts.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { HubNotice } from "#shared/records/sync/hubNotice.ts";
import type { Presence } from "#shared/records/sync/presence.ts";
import { onChange } from "../base/signals.ts";
import { restoreRefused, collectRefused, encodeWithoutRefused } from "../session/refusedRecords.ts";
import type { Session } from "../session/session.ts";
import { HubConnection, toMessageCode, TOO_LARGE } from "./hubConnection.ts";
import { acknowledgeDaily } from "./acknowledgeDaily.ts";

/** How often everything is sent anew to a hub that takes none of it. */
const PATIENCE = 3;

/** The dossier, as far as a hub is concerned. */
interface Shared {
  readonly id: DossierId;
  readonly ledger: Ledger;
  readonly session: Session | null;
  readonly me: Author | null;
  /** Says what is here. */
  acknowledge(): Promise<void>;
}

/** What a dossier has to do with the team's hub: it is named, refuses things, is left, and shows who is there. */
export class HubClient {
  /** The line to it; null while none is named. */
  readonly connection = signal<HubConnection | null>(null);
  /** Called when a hub has refused something and the dossier has to be opened anew. */
  onReplaced: () => Promise<unknown> = () => Promise.resolve();
  /** Called when something between the dossier and its hub was refused that nobody is waiting for. */
  onRefusal: (refusal: Refusal) => void = () => undefined;
  readonly #host: Host;
  readonly #dossier: Shared;
  /** Whether the hub has asked to compare anew since the dossier was in step with it last. */
  #isResyncing = false;
  /** Counts what was asked of the line, so that one that is laid late gives way. */
  #turn = 0;
  #where: Omit<Presence, "member"> = {};
  #endTelling: () => void = () => undefined;

  constructor(host: Host, dossier: Shared) {
    this.#host = host;
    this.#dossier = dossier;
  }

  /**
   * Names the team's hub: what is here goes there, now and from now on, and so does what another has refused. "" leaves it.
   * `pin` is the hash of the hub's certificate, where only an invitation vouches for it. One that may not be reached is refused,
   * and nothing is changed.
   */
  async setHub(url: string, pin?: string): Promise<Outcome<true>> {
    if (!this.#dossier.session) return refusal("may.no-member");
    const allowed = url !== "" && (await this.#host.network?.allow(url, pin ?? ""));
    if (isRefusal(allowed)) return allowed;
    const { localState, doc } = this.#dossier.session;
    this.connection.value?.close();
    this.connection.value = null;
    restoreRefused(doc, localState.refused.value);
    localState.refused.value = [];
    localState.hub.value = url === "" ? null : { url, ...(pin && { pin }), unsent: [...doc.keys()] };
    return this.#lay();
  }

  /**
   * Lays the line to the hub once everything that is here is in the ledger: what a hub deletes is set again by what the
   * ledger holds, and by nothing else.
   */
  async #lay(): Promise<Outcome<true>> {
    const turn = ++this.#turn;
    await this.#dossier.session?.intake.whenIdle();
    const { url, pin = "" } = this.#dossier.session?.localState.hub.value ?? {};
    if (!this.#dossier.session || !url) return true;
    const allowed = await this.#host.network?.allow(url, pin);
    if (isRefusal(allowed)) return allowed;
    if (turn !== this.#turn) return true;
    const { doc, localState, publicKeys: publicKeys, keyring, sendGate } = this.#dossier.session;
    const keys = { inForce: () => keyring.inForce(this.#dossier.ledger), get: (id: string) => keyring.get(id) };
    const linked = {
      id: this.#dossier.id,
      doc,
      sendGate,
      memory: localState.hub,
      firstRecord: () => this.#firstOf(publicKeys.device),
      memberOf: (device: string) => this.#dossier.ledger.judgement.memberOf(device),
      keys,
    };
    const connection = new HubConnection(this.#host, url, linked, (notice) => void this.#heed(notice));
    onChange(
      connection.capacityWarning,
      () => connection.capacityWarning.value && this.onRefusal(connection.capacityWarning.value),
    );
    onChange(connection.syncState, () => (this.#isResyncing &&= connection.syncState.value.state !== "in-step"));
    this.connection.value = connection;
    this.#endTelling();
    this.#endTelling = acknowledgeDaily(
      connection.syncState,
      () => receiptsOf(this.#dossier.ledger).find(({ device }) => device === publicKeys.device)?.at ?? null,
      () => void this.#dossier.acknowledge(),
    );
    this.publishPresence();
    return true;
  }

  /** Lays it to the hub that is named, if one is. */
  async connect(): Promise<void> {
    const laid = await this.#lay();
    if (isRefusal(laid)) this.onRefusal(laid);
  }

  /** Says to a hub that takes new dossiers only with a passphrase what that is, and tries again. */
  async publishWithPassphrase(phrase: string): Promise<Outcome<true>> {
    const memory = this.#dossier.session?.localState.hub.value;
    if (!this.#dossier.session || !memory) return refusal("may.no-member");
    this.connection.value?.close();
    this.connection.value = null;
    this.#dossier.session.localState.hub.value = { ...memory, create: phrase };
    return this.#lay();
  }

  /** The first record of a device's chain. */
  #firstOf(device: string): RecordKey | null {
    for (const { opened } of this.#dossier.ledger.records()) {
      if (opened.record.device === device && opened.record.seq === 0) return opened.key;
    }
    return null;
  }

  /**
   * What a hub may refuse and has is kept aside; everything else goes on from a fresh document. Where the hub only lacks
   * what an update builds on (it came before the two had compared what they have), a new line brings it; if not that, a
   * fresh document does.
   */
  async #heed(notice: HubNotice): Promise<void> {
    if (!this.#dossier.session || (notice.type !== "refused" && notice.type !== "resync")) return;
    if (notice.type === "resync" && !this.#isResyncing) {
      this.#isResyncing = true;
      this.connection.value?.close();
      return this.connect();
    }
    const { localState, doc, intake } = this.#dossier.session;
    const keys = notice.type === "refused" ? notice.keys.filter((key) => this.#mayBeRefused(key)) : [];
    const { params } = notice;
    const code = toMessageCode(notice.code);
    // Another's record is not put aside for a hub that is too small.
    if (code === TOO_LARGE && keys.length === 0)
      return this.connection.value?.stopSending(refusal("hub.too-large-others", params));
    const connection = this.connection.value;
    connection?.close();
    if (keys.length === 0 && !this.#mayTryAgain()) {
      if (connection) connection.syncState.value = { state: "refused", refusal: refusal(code, params) };
      return;
    }
    // What it has deleted or written over is set again before all goes into another document.
    await intake.whenIdle();
    localState.refused.value = [...localState.refused.value, ...collectRefused(doc, keys, notice)];
    localState.refused.flush();
    const replaced = await localState.store.replace(() => encodeWithoutRefused(doc, new Set(keys)));
    if (isRefusal(replaced)) return this.onRefusal(replaced);
    await this.onReplaced();
    if (keys.length > 0) this.onRefusal(refusal(code, params));
  }

  /** A hub may refuse what does not hold and what one has said oneself, but not where the dossier or one's part in it begins. */
  #mayBeRefused(key: RecordKey): boolean {
    const { ledger, session, me } = this.#dossier;
    const { record } = ledger.record(key) ?? {};
    if (!record) return session?.intake.quarantine.has(key) ?? false;
    if (record.type === "dossier" || record.type === "join") return false;
    return (
      record.device === session?.publicKeys.device ||
      (me !== null && ledger.judgement.memberOf(record.device) === me.member)
    );
  }

  /** Where a hub takes nothing and names no record, a fresh document is tried, and not for ever. */
  #mayTryAgain(): boolean {
    const { localState } = this.#dossier.session!;
    const baffled = (localState.hub.value?.baffled ?? 0) + 1;
    if (localState.hub.value) localState.hub.value = { ...localState.hub.value, baffled };
    return baffled <= PATIENCE;
  }

  /** Where one is now, for the others to see, unless one does not want to be seen. */
  setLocation(where: Omit<Presence, "member">): void {
    this.#where = where;
    this.publishPresence();
  }

  /** Shows the others that one is here, or no longer; it stays so on this machine. */
  setVisible(seen: boolean): void {
    const { session } = this.#dossier;
    if (session) session.localState.hiddenSince.value = seen ? null : { since: new Date().toISOString() };
    this.publishPresence();
  }

  /** Says so, where a line is laid. */
  publishPresence(): void {
    if (!this.#dossier.me) return;
    const isSeen = this.#dossier.session?.localState.hiddenSince.value === null;
    this.connection.value?.publishPresence(isSeen ? { member: this.#dossier.me.member, ...this.#where } : null);
  }

  /** Ends it, when what it has brought is in the ledger and what it took away is set again. */
  async close(): Promise<void> {
    this.#turn++;
    this.#endTelling();
    if (!this.connection.value) return;
    this.connection.value.close();
    await this.#dossier.session?.intake.whenIdle();
  }
}
