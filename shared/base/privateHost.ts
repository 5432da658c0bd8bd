/** Names and addresses that lead to this machine or do not lead out of the room (RFC 1122, 1918, 3927, 4193, 4291, 6762). */
const NEAR: readonly RegExp[] = [
  /^(?:localhost|.+\.(?:localhost|local))$/,
  /^(?:127|10)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)$/,
];

/** Whether a host, as a URL has it, is this machine or in a private network. */
export function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, "");
  return NEAR.some((pattern) => pattern.test(address));
}
