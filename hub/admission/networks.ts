import { isIPv6 } from "node:net";

/** The networks that an address is in: a narrow one, which is somebody's, and a wide one, which is somebody's provider's. */
export interface NetworkRanges {
  readonly narrow: string;
  readonly wide: string;
}

/**
 * For IPv4 the address itself and its /24. For IPv6 the /64, of which every connection has one to choose addresses from, and
 * the /48, which is handed out whole, so that many /64 of one hand do not add up.
 */
export function networksOf(address: string): NetworkRanges {
  if (!isIPv6(address)) return { narrow: address, wide: `${address.split(".").slice(0, 3).join(".")}.0/24` };
  const groups = groupsOf(address);
  return { narrow: `${groups.slice(0, 4).join(":")}::/64`, wide: `${groups.slice(0, 3).join(":")}::/48` };
}

/** The eight groups of an IPv6 address, without zeros in front; what is written as IPv4 at its end counts for two. */
function groupsOf(address: string): readonly string[] {
  const [begin = "", end] = address.toLowerCase().split("%")[0]!.split("::");
  const [first, last] = [begin, end ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const count = (groups: readonly string[]) => groups.length + (groups.at(-1)?.includes(".") ? 1 : 0);
  const zeros = end === undefined ? 0 : 8 - count(first!) - count(last!);
  const groups = [...first!, ...Array.from({ length: zeros }, () => "0"), ...last!];
  return groups.map((group) => group.replace(/^0+(?=[0-9a-f])/, ""));
}
