// Reads a WARC file by warcio, and prints what it finds in each record as a line of JSON.
import { createReadStream } from 'node:fs';
import { WARCParser } from 'warcio';

for await (const record of new WARCParser(createReadStream(process.argv[2]))) {
  const text = await record.contentText();
  console.log(JSON.stringify({ type: record.warcType, address: record.warcTargetURI, date: record.warcDate, length: record.warcContentLength, text }));
}
