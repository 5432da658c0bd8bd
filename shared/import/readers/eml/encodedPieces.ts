/** The library makes a buffer of each piece: a million take more than a gigabyte. Programs make one of each line at most. */
const MAX_PIECES = 300_000;
const BASE64 = /content-transfer-encoding:\s*base64/i;
const [EQUALS, RETURN, FEED] = [61, 13, 10];

/**
 * Returns whether a message with base64 has more padded pieces than any mail program makes: "QQ==QQ==QQ==" has two
 * within it. Encoded letters of other parts ("=41") are counted, too, so the limit is far above those of any draft.
 */
export function hasTooManyBase64Pieces(bytes: Uint8Array): boolean {
  let pieces = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== EQUALS || bytes[i + 1] === EQUALS) continue;
    let next = i + 1;
    while (bytes[next] === RETURN || bytes[next] === FEED) next++;
    if (next < bytes.length) pieces++;
    i = next - 1;
  }
  return pieces > MAX_PIECES && BASE64.test(new TextDecoder("latin1").decode(bytes));
}
