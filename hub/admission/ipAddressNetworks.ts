import { isIPv6 } from "node:net";

/**
 * The networks of an address: a narrow one, which belongs to one customer, and a wide one, which belongs to a provider.
 */
export interface IpAddressNetworks {
  readonly narrow: string;
  readonly wide: string;
}

/**
 * Returns the networks of an address. IPv4: the address itself and its /24. IPv6: the /64, within which every
 * connection can choose its addresses, and the /48, which is assigned as a whole, so that many /64 of one customer do
 * not add up.
 */
export function ipAddressNetworksOf(address: string): IpAddressNetworks {
  if (!isIPv6(address)) return { narrow: address, wide: `${address.split(".").slice(0, 3).join(".")}.0/24` };
  const groups = groupsOf(address);
  return { narrow: `${groups.slice(0, 4).join(":")}::/64`, wide: `${groups.slice(0, 3).join(":")}::/48` };
}

/**
 * Returns the eight groups of an IPv6 address without leading zeros. An IPv4 address at its end counts as two groups.
 */
function groupsOf(address: string): readonly string[] {
  const [begin = "", end] = address.toLowerCase().split("%")[0]!.split("::");
  const [first, last] = [begin, end ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const count = (groups: readonly string[]) => groups.length + (groups.at(-1)?.includes(".") ? 1 : 0);
  const zeros = end === undefined ? 0 : 8 - count(first!) - count(last!);
  const groups = [...first!, ...Array.from({ length: zeros }, () => "0"), ...last!];
  return groups.map((group) => group.replace(/^0+(?=[0-9a-f])/, ""));
}
