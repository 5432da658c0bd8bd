import { webcrypto } from "node:crypto";

// The core asks for `crypto`; Node 18, in the oldest Electron we start in, has it under its module only.
if (!("crypto" in globalThis)) Object.defineProperty(globalThis, "crypto", { value: webcrypto });
