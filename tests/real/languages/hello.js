// Says hello, and what is in a file, if there is one.
import { getDirectories } from "wasi:filesystem/preopens@0.2.12";

export const run = {
  run() {
    console.log("hello from JavaScript");
    for (const [directory] of getDirectories()) {
      const file = directory.openAt({}, "greeting.txt", {}, { read: true });
      const [bytes] = file.read(1024n, 0n);
      console.log(new TextDecoder().decode(bytes).trim());
    }
  },
};
