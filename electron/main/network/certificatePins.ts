import { certificatePinOf } from "#node/tls/certificate.ts";

/**
 * The hosts whose hub is known only by its certificate's hash, from an invitation: nothing else vouches for them, and
 * no other certificate is accepted from them. A host has one hash, the last one given.
 */
export class CertificatePins {
  readonly #pins = new Map<string, string>();
  /** Hosts that have shown another certificate since. */
  readonly #others = new Set<string>();

  /** Pins a hub's host, or with "" leaves it to ordinary verification. */
  pin(hub: string, pin: string): void {
    const host = hostOf(hub);
    this.#others.delete(host);
    if (pin === "") this.#pins.delete(host);
    else this.#pins.set(host, pin);
  }

  /** Compares a host's certificate (PEM) with its pin; null if the host is not pinned. */
  check(host: string, certificate: string): "pinned" | "other" | null {
    const pin = this.#pins.get(host);
    if (pin === undefined) return null;
    const isPinned = certificatePinOf(certificate) === pin;
    if (isPinned) this.#others.delete(host);
    else this.#others.add(host);
    return isPinned ? "pinned" : "other";
  }

  /** Returns whether a hub's host last showed another certificate than the pinned one. */
  hasOtherCertificate(hub: string): boolean {
    return this.#others.has(hostOf(hub));
  }
}

function hostOf(hub: string): string {
  return new URL(hub.replace(/^ws/i, "http")).hostname.replace(/^\[|\]$/g, "");
}
