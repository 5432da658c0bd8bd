import { execFileSync } from "node:child_process";
import path from "node:path";
import { createTempFolder } from "../support/tempFolder.ts";

/** Makes the files of a self-signed certificate, as an operator would by hand. */
export function selfSigned(name = "localhost"): { readonly cert: string; readonly key: string } {
  const folder = createTempFolder("hub");
  const [cert, key] = ["cert.pem", "key.pem"].map((file) => path.join(folder, file)) as [string, string];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
  const names = ["-subj", `/CN=${name}`, "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-nodes", "-days", "2", ...curve, ...names, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
  return { cert, key };
}
