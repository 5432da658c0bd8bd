import { X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import { connect, type TLSSocket } from "node:tls";
import { describe, expect, it } from "vitest";
import { isMatchingCertificatePair, certificatePinOf, createSelfSignedCertificate } from "#node/tls/certificate.ts";

describe("A self-signed certificate", () => {
  it("is read correctly by other programs, and names nobody", () => {
    const now = Date.UTC(2026, 10, 26);
    const own = createSelfSignedCertificate(now);
    const read = new X509Certificate(own.cert);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.subject).toBe("CN=Clausemark");
    expect(read.issuer).toBe("CN=Clausemark");
    expect(read.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
    expect(Date.parse(read.validFrom)).toBe(now - 86_400_000);
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.UTC(2036, 0));
    expect(isMatchingCertificatePair(own)).toBe(true);
    expect(isMatchingCertificatePair({ ...own, key: createSelfSignedCertificate().key })).toBe(false);
  });

  it("is valid beyond 2049, and is different every time", () => {
    const late = new X509Certificate(createSelfSignedCertificate(Date.UTC(2045, 0)).cert);
    expect(new Date(late.validTo).getUTCFullYear()).toBe(2054);
    expect(new Set(Array.from({ length: 20 }, () => certificatePinOf(createSelfSignedCertificate().cert))).size).toBe(
      20,
    );
    expect(certificatePinOf("no certificate")).toBeNull();
  });

  it("is what a TLS server shows", async () => {
    const own = createSelfSignedCertificate();
    const server = createServer(own);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const socket = await new Promise<TLSSocket>((resolve) => {
      const line = connect({ port, host: "127.0.0.1", rejectUnauthorized: false }, () => resolve(line));
    });
    const { raw } = socket.getPeerCertificate();
    expect(certificatePinOf(new X509Certificate(raw).toString())).toBe(certificatePinOf(own.cert));
    socket.destroy();
    server.close();
  });
});
