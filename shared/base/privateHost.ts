/** Names and addresses of this machine or of the local network (RFC 1122, 1918, 3927, 4193, 4291, 6762). */
const PRIVATE_HOSTS: readonly RegExp[] = [
  /^(?:localhost|.+\.(?:localhost|local))$/,
  /^(?:127|10)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)$/,
];

/** Whether a host, as written in a URL, is this machine or in a private network. */
export function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, "");
  return PRIVATE_HOSTS.some((pattern) => pattern.test(address));
}
