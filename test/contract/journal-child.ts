import { encodeUtf8 } from "#shared/base/bytes.ts";
import { openJournal } from "#node/disk/journal.ts";

// `node journal-child.ts FOLDER FIRST`: appends numbered texts endlessly, prints each number once it is acknowledged,
// and takes snapshots now and then, until it is killed.
const [folder, first] = [process.argv[2]!, Number(process.argv[3])];
const journal = await openJournal(folder);
const all = (await journal.read()).map((bytes) => Buffer.from(bytes).toString());

for (let i = first; ; i++) {
  const text = `<${i}>`;
  const done = journal.append(encodeUtf8(text)).then(() => {
    all.push(text);
    process.stdout.write(`${i}\n`);
  });
  if (i % 5 === 0) await done;
  if (i % 97 === 0) void journal.compact(() => encodeUtf8(all.join("")));
}
