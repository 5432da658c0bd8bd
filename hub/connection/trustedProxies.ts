import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** The proxies whose `X-Forwarded-For` is believed. */
export class TrustedProxies {
  readonly #trusted = new BlockList();
  readonly #trustsNoAddress: boolean;

  /**
   * Takes addresses or networks such as `10.0.0.0/8`. Throws on anything else. With `isUnixSocket`, a request without an
   * address comes from whoever may use the hub's socket: the proxy.
   */
  constructor(trusted: readonly string[] = [], isUnixSocket = false) {
    this.#trustsNoAddress = isUnixSocket;
    for (const each of trusted) {
      const [address = "", prefix] = each.split("/");
      if (isIP(address) === 0) throw new RangeError(`No address: ${each}`);
      const family = isIPv6(address) ? "ipv6" : "ipv4";
      if (prefix === undefined) this.#trusted.addAddress(address, family);
      else this.#trusted.addSubnet(address, Number(prefix), family);
    }
  }

  /** Returns the client address of a request. `X-Forwarded-For` is used only if it comes from a trusted proxy. */
  clientAddress({ socket, headers }: IncomingMessage): string {
    const named = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
    let address = unmapIpv4(socket.remoteAddress ?? "");
    while (named.length > 0 && this.#trusts(address)) {
      const before = unmapIpv4(named.pop()!.trim());
      if (isIP(before) === 0) break;
      address = before;
    }
    return address;
  }

  #trusts(address: string): boolean {
    if (address === "") return this.#trustsNoAddress;
    return isIP(address) !== 0 && this.#trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  }
}

/** Restores an IPv4 address that a dual-stack socket reports as IPv6. */
export const unmapIpv4 = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");
