import { buffer } from "node:stream/consumers";
import { createCanvas, loadImage } from "@napi-rs/canvas";

/**
 * A program: decodes the PNG or JPEG on standard input, scales it by the factor in its argument, and writes to standard
 * output the width and the height (32 bits each, little-endian), then the pixels in RGBA. A process of its own, because
 * the native decoder can crash on damaged files.
 */
const picture = await loadImage(await buffer(process.stdin));
const scale = Number(process.argv[2]);
const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
const context = createCanvas(width, height).getContext("2d");
context.drawImage(picture, 0, 0, width, height);
const size = Buffer.alloc(8);
size.writeUInt32LE(width, 0);
size.writeUInt32LE(height, 4);
process.stdout.write(size);
process.stdout.write(new Uint8Array(context.getImageData(0, 0, width, height).data.buffer));
