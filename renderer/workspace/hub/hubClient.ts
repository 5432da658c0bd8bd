import { signal } from "@preact/signals-core";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listReceiptsInForce } from "#shared/ledger/queries/receipts.ts";
import { findHubAdmissionRecords } from "#shared/members/hubAdmissionRecords.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { NOT_KEPT_BY_HUB_CODE, type NoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import { drawBatchDelay } from "#shared/records/sync/sendPace.ts";
import type { Presence } from "#shared/records/sync/presence.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import {
  restoreRefusedRecords,
  collectRecordsRefusedByHub,
  encodeWithoutRefusedRecords,
} from "../session/refusedRecords.ts";
import type { DossierSession } from "../session/dossierSession.ts";
import { hubCodeToMessageCode, RECORD_TOO_LARGE } from "./hubCodes.ts";
import type { HubConnection } from "./hubConnection.ts";
import {
  isFloodedByUnknownDevices,
  partitionRefusedRecords,
  selectRecordsHubDiscarded,
} from "./recordsHubDiscarded.ts";
import { scheduleDailyReceipt } from "./scheduleDailyReceipt.ts";

/** How many times everything is sent again to a hub that accepts none of it. */
const PATIENCE = 3;

/** The dossier as the hub client needs it. */
interface HubDossier {
  readonly id: DossierId;
  readonly ledger: Ledger;
  readonly session: DossierSession | null;
  readonly me: Author | null;
  /** Commits a receipt of what is here. */
  acknowledge(): Promise<void>;
}

/** Connects a dossier to the team's hub: sets and leaves it, handles its refusals, and publishes presence. */
export class HubClient {
  /** The connection; null if no hub is set. */
  readonly connection = signal<HubConnection | null>(null);
  /** Called when the dossier must be opened again because the hub has refused something. */
  onReplaced: () => Promise<unknown> = () => Promise.resolve();
  /** Called when something was refused between the dossier and its hub and nobody is waiting for the result. */
  onRefusal: (refusal: Refusal) => void = () => undefined;
  readonly #host: Host;
  readonly #dossier: HubDossier;
  /** Whether the hub has asked for another comparison since the dossier was last in sync. */
  #isResyncing = false;
  /** Counts connection attempts, so that an outdated one gives way. */
  #turn = 0;
  #location: Omit<Presence, "member"> = {};
  #endAcknowledging: () => void = () => undefined;

  constructor(host: Host, dossier: HubDossier) {
    this.#host = host;
    this.#dossier = dossier;
  }

  /**
   * Sets the team's hub and sends it what is here, now and from now on, including records that another hub refused. ""
   * leaves the hub. `pin` is the hash of the hub's certificate, if only an invitation vouches for it. If the network
   * policy refuses the hub, nothing is changed.
   */
  async setHub(url: string, pin?: string): Promise<Outcome<true>> {
    if (!this.#dossier.session) return refusal("may.no-member");
    const allowed = url !== "" && (await this.#host.network?.allow(url, pin ?? ""));
    if (isRefusal(allowed)) return allowed;
    const { localState, doc } = this.#dossier.session;
    this.connection.value?.close();
    this.connection.value = null;
    restoreRefusedRecords(doc, localState.refused.value);
    localState.refused.value = [];
    localState.hub.value = url === "" ? null : { url, ...(pin && { pin }), unsent: [...doc.keys()] };
    return this.#openConnection();
  }

  /**
   * Connects to the hub once every local record is in the ledger, because what a hub deletes can be restored only from
   * the ledger.
   */
  async #openConnection(): Promise<Outcome<true>> {
    const turn = ++this.#turn;
    await this.#dossier.session?.intake.whenIdle();
    const { url, pin = "" } = this.#dossier.session?.localState.hub.value ?? {};
    if (!this.#dossier.session || !url) return true;
    if (isFloodedByUnknownDevices(this.#dossier.ledger)) return refusal("hub.flooded");
    const allowed = await this.#host.network?.allow(url, pin);
    if (isRefusal(allowed)) return allowed;
    // Loaded when there is a hub: the socket's code is not needed to read the text.
    const { HubConnection } = await import("./hubConnection.ts");
    if (turn !== this.#turn) return true;
    const { doc, localState, publicKeys, keyring, sendGate } = this.#dossier.session;
    const keys = {
      inForce: () => keyring.inForce(this.#dossier.ledger, publicKeys.device),
      get: (id: string) => keyring.get(id),
    };
    const context = {
      id: this.#dossier.id,
      doc,
      sendGate,
      memory: localState.hub,
      sendDelay: () => (localState.batchedSending.value ? drawBatchDelay() : 0),
      admissionRecords: () => findHubAdmissionRecords(this.#dossier.ledger.recordSet, publicKeys.device),
      memberOf: (device: string) => this.#dossier.ledger.judgement.memberOf(device),
      keys,
    };
    const connection = new HubConnection(this.#host, url, context, (notice) => void this.#handleNotice(notice));
    onSignalChange(
      connection.capacityWarning,
      () => connection.capacityWarning.value && this.onRefusal(connection.capacityWarning.value),
    );
    onSignalChange(connection.syncState, () => (this.#isResyncing &&= connection.syncState.value.state !== "in-step"));
    this.connection.value = connection;
    this.#endAcknowledging();
    this.#endAcknowledging = scheduleDailyReceipt(
      connection.syncState,
      () => listReceiptsInForce(this.#dossier.ledger).find(({ device }) => device === publicKeys.device)?.at ?? null,
      () => void this.#dossier.acknowledge(),
    );
    this.publishPresence();
    return true;
  }

  /** Connects to the hub that is set, if there is one. */
  async connect(): Promise<void> {
    const connected = await this.#openConnection();
    if (isRefusal(connected)) this.onRefusal(connected);
  }

  /** Gives the hub the passphrase that it requires for new dossiers, and connects again. */
  async publishWithPassphrase(phrase: string): Promise<Outcome<true>> {
    const memory = this.#dossier.session?.localState.hub.value;
    if (!this.#dossier.session || !memory) return refusal("may.no-member");
    this.connection.value?.close();
    this.connection.value = null;
    this.#dossier.session.localState.hub.value = { ...memory, create: phrase };
    return this.#openConnection();
  }

  /**
   * Handles a refusal. Records that the hub may refuse are set aside, and everything else continues in a fresh
   * document. If the hub only lacks what an update builds on, because the update arrived before the two sides had
   * compared what they have, reconnecting supplies it; if that fails, a fresh document does.
   */
  async #handleNotice(notice: NoticeFromHub): Promise<void> {
    if (!this.#dossier.session || (notice.type !== "refused" && notice.type !== "resync")) return;
    if (notice.type === "resync" && !this.#isResyncing) {
      this.#isResyncing = true;
      this.connection.value?.close();
      return this.connect();
    }
    const { localState, doc, intake } = this.#dossier.session;
    const keys = this.#selectRefused(notice);
    const { params } = notice;
    const code = hubCodeToMessageCode(notice.code);
    // Another member's record is not set aside because a hub is too small.
    if (code === RECORD_TOO_LARGE && keys.length === 0)
      return this.connection.value?.stopSending(refusal("hub.too-large-others", params));
    const connection = this.connection.value;
    connection?.close();
    if (keys.length === 0 && !this.#mayTryAgain()) {
      if (connection) connection.syncState.value = { state: "refused", refusal: refusal(code, params) };
      return;
    }
    // Records that the hub deleted or overwrote are restored before everything moves to another document.
    await intake.whenIdle();
    localState.refused.value = [...localState.refused.value, ...collectRecordsRefusedByHub(doc, keys, notice)];
    localState.refused.flush();
    const replaced = await localState.store.replace(() => encodeWithoutRefusedRecords(doc, new Set(keys)));
    if (isRefusal(replaced)) return this.onRefusal(replaced);
    await this.onReplaced();
    if (keys.length > 0) this.onRefusal(refusal(code, { ...params, count: keys.length }));
  }

  /** Returns the records to set aside after a notice. */
  #selectRefused(notice: Extract<NoticeFromHub, { type: "refused" | "resync" }>): readonly RecordKey[] {
    if (notice.type !== "refused") return [];
    if (notice.code !== NOT_KEPT_BY_HUB_CODE) return notice.keys.filter((key) => this.#mayBeRefused(key));
    const unsent = this.#dossier.session!.localState.hub.value?.unsent ?? [];
    return selectRecordsHubDiscarded(this.#dossier.ledger, notice.keys, unsent);
  }

  /**
   * Call it when somebody was listed or something was put away: brings back what a hub did not keep, if its device is
   * listed by now, forgets what was put away, and leaves a hub that sends more of unknown devices than a hub keeps.
   */
  reconsiderUnknownDevices(): void {
    const { session, ledger } = this.#dossier;
    if (!session) return;
    const { refused } = session.localState;
    const { back, aside } = partitionRefusedRecords(ledger, refused.value);
    restoreRefusedRecords(session.doc, back);
    if (aside.length < refused.value.length) refused.value = aside;
    const connection = this.connection.value;
    if (!connection || ledger.counts.waiting + ledger.counts.aside === 0 || !isFloodedByUnknownDevices(ledger)) return;
    connection.close();
    connection.syncState.value = { state: "refused", refusal: refusal("hub.flooded") };
  }

  /**
   * Whether a hub may refuse a record: an invalid one or one of this member's own, but not the dossier's first record
   * or a join.
   */
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

  /** Counts refusals that name no record. Returns whether to try a fresh document once more. */
  #mayTryAgain(): boolean {
    const { localState } = this.#dossier.session!;
    const baffled = (localState.hub.value?.baffled ?? 0) + 1;
    if (localState.hub.value) localState.hub.value = { ...localState.hub.value, baffled };
    return baffled <= PATIENCE;
  }

  /** Publishes the user's location to the other members, unless the user is hidden. */
  setLocation(location: Omit<Presence, "member">): void {
    this.#location = location;
    this.publishPresence();
  }

  /** Shows the user to the other members or hides them. The choice is stored on this machine. */
  setVisible(seen: boolean): void {
    const { session } = this.#dossier;
    if (session) session.localState.hiddenSince.value = seen ? null : { since: new Date().toISOString() };
    this.publishPresence();
  }

  /** Sends changes in batches from now on, or at once; what waits is then sent. */
  setBatched(isBatched: boolean): void {
    const { session } = this.#dossier;
    if (session) session.localState.batchedSending.value = isBatched ? { since: new Date().toISOString() } : null;
    if (!isBatched) this.connection.value?.sendWaiting();
    this.publishPresence();
  }

  /** Publishes presence, if there is a connection. */
  publishPresence(): void {
    if (!this.#dossier.me) return;
    const { hiddenSince, batchedSending } = this.#dossier.session?.localState ?? {};
    // Presence would tell the hub when the user works.
    const isSeen = hiddenSince?.value === null && batchedSending?.value === null;
    this.connection.value?.publishPresence(isSeen ? { member: this.#dossier.me.member, ...this.#location } : null);
  }

  /** Closes the connection once all that it brought is in the ledger and all that it deleted has been restored. */
  async close(): Promise<void> {
    this.#turn++;
    this.#endAcknowledging();
    if (!this.connection.value) return;
    this.connection.value.close();
    await this.#dossier.session?.intake.whenIdle();
  }
}
