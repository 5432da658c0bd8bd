import { strToU8, zipSync } from "fflate";

/** Builds an OpenDocument text of content and styles. */
export function odt(body: string, styles = ""): Uint8Array {
  const names = ["office", "text", "table", "style", "fo", "draw", "svg"].map((name) => {
    const uri =
      name === "fo" ? "xsl-fo-compatible" : name === "svg" ? "svg-compatible" : name === "draw" ? "drawing" : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`;
  });
  const content = `<office:document-content ${names.join(" ")} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8(content) });
}

/** An automatic style of characters. */
export function odtTextStyle(name: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
}
