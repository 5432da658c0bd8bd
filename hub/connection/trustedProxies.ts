import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** The proxies whose word is taken for whom they speak. */
export class TrustedProxies {
  readonly #trusted = new BlockList();

  /** Addresses, or networks such as `10.0.0.0/8`. Throws on anything else. */
  constructor(trusted: readonly string[] = []) {
    for (const each of trusted) {
      const [address = "", prefix] = each.split("/");
      if (isIP(address) === 0) throw new RangeError(`No address: ${each}`);
      const family = isIPv6(address) ? "ipv6" : "ipv4";
      if (prefix === undefined) this.#trusted.addAddress(address, family);
      else this.#trusted.addSubnet(address, Number(prefix), family);
    }
  }

  /** Where a request comes from: what a trusted proxy says in `X-Forwarded-For`, and nobody else. */
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
    return isIP(address) !== 0 && this.#trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  }
}

/** A socket that takes both kinds of addresses writes IPv4 as IPv6. */
export const unmapIpv4 = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");
