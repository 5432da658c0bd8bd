import { describe, expect, it } from "vitest";
import { CertificatePins } from "#electron/main/network/certificatePins.ts";
import { certificatePinOf, createSelfSignedCertificate } from "#node/tls/certificate.ts";

const [ours, other] = [createSelfSignedCertificate().cert, createSelfSignedCertificate().cert];
const HUB = "https://192.168.1.5:8461";

describe("A pinned host", () => {
  it("is trusted with its certificate and with no other", () => {
    const pins = new CertificatePins();
    expect(pins.check("192.168.1.5", ours)).toBeNull();
    pins.pin(HUB, certificatePinOf(ours)!);
    expect(pins.check("192.168.1.5", ours)).toBe("pinned");
    expect(pins.hasOtherCertificate(HUB)).toBe(false);
    expect(pins.check("192.168.1.5", other)).toBe("other");
    expect(pins.check("192.168.1.5", "no certificate")).toBe("other");
    expect(pins.hasOtherCertificate(HUB.replace("https", "wss"))).toBe(true);
    expect(pins.check("hub.example.org", other)).toBeNull();
    expect(pins.hasOtherCertificate("https://hub.example.org")).toBe(false);
  });

  it("follows the certificate that was pinned last, and cannot be unpinned by a page", () => {
    const pins = new CertificatePins();
    pins.pin(HUB, certificatePinOf(other)!);
    expect(pins.check("192.168.1.5", ours)).toBe("other");
    pins.pin(HUB, certificatePinOf(ours)!);
    expect(pins.hasOtherCertificate(HUB)).toBe(false);
    expect(pins.check("192.168.1.5", ours)).toBe("pinned");
    pins.pin(HUB, "");
    expect(pins.check("192.168.1.5", ours)).toBe("pinned");
    expect(pins.check("192.168.1.5", other)).toBe("other");
    pins.pin(HUB, "");
    expect(pins.hasOtherCertificate(HUB)).toBe(true);
  });

  it("may be an IPv6 address", () => {
    const pins = new CertificatePins();
    pins.pin("https://[fd00::5]:8461", certificatePinOf(ours)!);
    expect(pins.check("fd00::5", other)).toBe("other");
  });
});
