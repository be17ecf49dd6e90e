// Asks the SQLite component for rows, transpiled by jco. usage: node sqlite.mjs FILE
import { pathToFileURL } from "node:url";

const { sqlite } = await import(pathToFileURL(process.argv[2]));
const database = sqlite.open(":memory:");
sqlite.exec(database, "create table fruit (weight integer, name text)");
sqlite.exec(database, "insert into fruit values (2, 'pear'), (1, 'plum')");
const statement = sqlite.prepare(database, "select name, weight from fruit order by weight");
for (const row of statement.all()) {
  console.log(row.values.map((value) => String(value.val)).join(" "));
}
