import { webcrypto } from "node:crypto";

// The core uses the global `crypto`; Node 18, in the oldest supported Electron, has it only in its module.
if (!("crypto" in globalThis)) Object.defineProperty(globalThis, "crypto", { value: webcrypto });
