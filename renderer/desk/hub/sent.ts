/** The kinds of a hub's messages that are looked at here (Hocuspocus), and of its sync messages (y-protocols). */
const SYNC = 0;
const STEP_1 = 0;

/**
 * What a message to the hub does with records: asks for a comparison, brings some (an update, or the answer that holds
 * what the hub lacks), or neither.
 */
export function whatItDoes(message: Uint8Array): "asks" | "brings" | "neither" {
  const [length, name] = varUint(message, 0);
  const [type, kind] = varUint(message, name + length);
  if (type !== SYNC) return "neither";
  return varUint(message, kind)[0] === STEP_1 ? "asks" : "brings";
}

/** An unsigned number as Yjs writes it, seven bits a byte, and where the next begins. */
function varUint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let [value, factor] = [0, 1];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
    factor *= 128;
  }
}
