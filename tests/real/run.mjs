// Runs a command component, transpiled by jco. usage: node run.mjs FILE
import { pathToFileURL } from "node:url";

const { run } = await import(pathToFileURL(process.argv[2]));
run.run();
